package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.FactChange;
import cn.fazhi.audit.casework.FactDesk;
import cn.fazhi.audit.casework.FactPage;
import cn.fazhi.audit.casework.FactState;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was read from a report, and what people put right in it. */
@RestController
@Tag(name = "数据", description = "一份报告里读出的数据和表述，以及对它们的更正")
class FactsApi {

    private final Cases cases;
    private final DeskSettings settings;

    FactsApi(Cases cases, DeskSettings settings) {
        this.cases = cases;
        this.settings = settings;
    }

    /**
     * A fact that can be put right.
     *
     * @param code its short name within the report
     * @param kind count, frequency, mention, problem, measure, flaw or report
     * @param words its words; "" for the report's head
     * @param start offset of the words into the report's text
     * @param end offset after them
     * @param values what it says now, by the names of results.json
     * @param state 改正, 否定 or 补充; "" for one that counts as it was read
     * @param reason why somebody changed it; "" when nobody did
     * @param by who changed it; "" when nobody did
     * @param seen number of the newest step with it; to be sent along with a change
     */
    record OneFact(
            String code,
            String kind,
            String words,
            int start,
            int end,
            Map<String, String> values,
            String state,
            String reason,
            String by,
            long seen) {

        static OneFact of(FactState state) {
            FactId id = state.id();
            Map<String, String> values = new LinkedHashMap<>();
            state.values().forEach((field, value) -> values.put(field.code(), value));
            boolean changed = state.correction() != null;
            return new OneFact(
                    state.code(),
                    id.kind().code(),
                    id.words(),
                    id.start(),
                    id.end(),
                    values,
                    changed ? state.correction().change().word() : "",
                    changed ? state.correction().reason() : "",
                    changed ? state.correction().by() : "",
                    state.seen());
        }
    }

    @GetMapping("/api/reports/{number}/facts")
    @Operation(summary = "读出的数据和表述", description = "可以更正的全部列出，已更正的带理由和更正人。")
    List<OneFact> facts(@PathVariable long number) throws CaseException, IOException, NotThereException {
        Cases.Found found = cases.report(number);
        FactPage page = desk().page(found.batch().view().name(), number);
        return page.states().stream().map(OneFact::of).toList();
    }

    /**
     * A change; what does not belong to its step may be left out.
     *
     * @param step CORRECT, REJECT, ADD or UNDO
     * @param code of the fact; "" for one that the program missed
     * @param start offset of the words of a missed fact
     * @param end offset after them
     * @param values what it shall say, by the names of results.json
     * @param reason why
     * @param seen as the list of facts gave it
     */
    record NewChange(
            FactChange.Step step,
            @Nullable String code,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Map<String, String> values,
            @Nullable String reason,
            @Nullable Long seen) {

        FactChange change() throws CaseException {
            Map<FactField, String> typed = new EnumMap<>(FactField.class);
            for (Map.Entry<String, String> one :
                    Objects.requireNonNullElse(values, Map.<String, String>of()).entrySet()) {
                typed.put(
                        FactField.of(one.getKey())
                                .orElseThrow(() -> new CaseException("没有“" + one.getKey() + "”这一栏：请对照接口说明。")),
                        one.getValue());
            }
            return new FactChange(
                    step,
                    Objects.requireNonNullElse(code, ""),
                    Objects.requireNonNullElse(start, 0),
                    Objects.requireNonNullElse(end, 0),
                    typed,
                    Objects.requireNonNullElse(reason, ""),
                    Objects.requireNonNullElse(seen, 0L));
        }
    }

    /** How the report stands after a change. */
    record Moved(double total, String grade, String conclusion) {}

    @PostMapping("/api/reports/{number}/facts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "更正一条", description = "改正、否定、补充或撤销，随即重新判分；读到以后别人改过的，不存，说明谁改成了什么（409）。")
    Moved change(@PathVariable long number, @RequestBody NewChange asked, @ModelAttribute("visitor") Visitor visitor)
            throws CaseException, ArchiveException, IOException, InterruptedException, NotThereException {
        Cases.Found found = cases.report(number);
        FactDesk desk = desk();
        FactPage page = desk.page(found.batch().view().name(), number);
        FactDesk.Taken taken = desk.take(page, asked.change(), visitor.name());
        return new Moved(
                taken.judged().total(), taken.judged().grade(), taken.judged().conclusion());
    }

    private FactDesk desk() {
        return new FactDesk(cases.archive(), cases.results(), settings.version());
    }
}
