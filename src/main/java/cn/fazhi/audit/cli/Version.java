package cn.fazhi.audit.cli;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
@Component
class Version implements IVersionProvider {

    private final String number;

    Version(@Value("${fazhi.version}") String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"fazhi-audit " + number};
    }
}
