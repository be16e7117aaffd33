package cn.fazhi.audit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The drawing of the house: who may know whom, and which library each room knows. */
class ArchitectureTest {

    private static final String ROOT = "cn.fazhi.audit";

    private static final List<String> ROOMS = List.of(
            "document",
            "facts",
            "extract",
            "copying",
            "rules",
            "score",
            "workbook",
            "audit",
            "upkeep",
            "archive",
            "casework",
            "notice",
            "desk",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages(ROOT);

    @Test
    void theWholeHouseWasScanned() {
        assertThat(CLASSES.size()).isGreaterThan(100);
        Set<String> rooms = CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        rooms.remove("");
        assertThat(rooms).containsExactlyInAnyOrderElementsOf(ROOMS);
        assertThat(CLASSES.contain(FazhiAudit.class)).isTrue();
    }

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("document")
                .definedBy(ROOT + ".document..")
                .layer("facts")
                .definedBy(ROOT + ".facts..")
                .layer("extract")
                .definedBy(ROOT + ".extract..")
                .layer("copying")
                .definedBy(ROOT + ".copying..")
                .layer("rules")
                .definedBy(ROOT + ".rules..")
                .layer("score")
                .definedBy(ROOT + ".score..")
                .layer("workbook")
                .definedBy(ROOT + ".workbook..")
                .layer("audit")
                .definedBy(ROOT + ".audit..")
                .layer("upkeep")
                .definedBy(ROOT + ".upkeep..")
                .layer("archive")
                .definedBy(ROOT + ".archive..")
                .layer("casework")
                .definedBy(ROOT + ".casework..")
                .layer("notice")
                .definedBy(ROOT + ".notice..")
                .layer("desk")
                .definedBy(ROOT + ".desk..")
                .layer("cli")
                .definedBy(ROOT + ".cli..")
                .layer("root")
                .definedBy(ROOT)
                .whereLayer("document")
                .mayNotAccessAnyLayer()
                .whereLayer("facts")
                .mayOnlyAccessLayers("document")
                .whereLayer("extract")
                .mayOnlyAccessLayers("document", "facts")
                .whereLayer("copying")
                .mayOnlyAccessLayers("document", "facts", "extract")
                .whereLayer("rules")
                .mayOnlyAccessLayers("facts")
                .whereLayer("score")
                .mayOnlyAccessLayers("facts", "rules")
                .whereLayer("workbook")
                .mayOnlyAccessLayers("facts", "rules", "score")
                .whereLayer("audit")
                .mayOnlyAccessLayers("document", "facts", "extract", "copying", "rules", "score", "workbook")
                .whereLayer("upkeep")
                .mayOnlyAccessLayers("document", "facts", "extract", "rules", "score", "audit")
                .whereLayer("archive")
                .mayNotAccessAnyLayer()
                .whereLayer("casework")
                .mayOnlyAccessLayers("document", "facts", "rules", "score", "audit", "archive")
                .whereLayer("notice")
                .mayOnlyAccessLayers(
                        "document", "facts", "extract", "rules", "score", "workbook", "audit", "archive", "casework")
                .whereLayer("desk")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void thereAreNoCyclesBetweenRoomsNorWithinThem() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + ".extract.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + ".desk.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachLibraryIsKnownWhereItBelongs() {
        onlyIn(
                List.of("document", "workbook", "notice"),
                "org.apache.poi..",
                "org.openxmlformats..",
                "org.apache.xmlbeans..");
        onlyIn(List.of("document"), "org.apache.pdfbox..", "org.apache.fontbox..");
        onlyIn(List.of("document"), "org.jsoup..");
        onlyIn(List.of("document"), "org.apache.james..");
        onlyIn(List.of("document"), "com.github.junrar..");
        onlyIn(List.of("rules"), "org.drools..", "org.kie..");
        onlyIn(List.of("extract"), "com.hankcs..");
        onlyIn(List.of("cli", ""), "picocli..");
        onlyIn(List.of("cli", "archive", "desk", ""), "org.springframework..");
        onlyIn(List.of("archive"), "com.zaxxer..");
        onlyIn(List.of("archive"), "org.flywaydb..");
        onlyIn(List.of("cli"), "me.tongfei..");
        onlyIn(List.of("score"), "com.github.difflib..");
        onlyIn(List.of("audit", "rules", "archive", "casework", "desk"), "tools.jackson..", "com.fasterxml..");
    }

    /** A rule that no class could break would prove nothing, so each library must be met where it is allowed. */
    private static void onlyIn(List<String> rooms, String... libraries) {
        String[] allowed = rooms.stream()
                .map(room -> room.isEmpty() ? ROOT : ROOT + "." + room + "..")
                .toArray(String[]::new);
        noClasses()
                .that(not(resideInAnyPackage(allowed)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .check(CLASSES);
        assertThat(CLASSES.that(resideInAnyPackage(allowed)))
                .as("somebody in " + rooms + " uses " + libraries[0])
                .anyMatch(c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> resideInAPackage(libraries[0]).test(d.getTargetClass())));
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminal() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".cli..")))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysThatNullIsMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(p -> p.getName().startsWith(ROOT + "."))
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    @Test
    void thereAreNoRoomsForOddsAndEnds() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                .noneMatch(p -> p.matches(".*\\.(util|utils|common|impl|manager|model|service|helper)(\\..*)?"));
    }

    private static String room(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
