package cn.fazhi.audit.desk;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The desk's own application: the command line starts without it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableScheduling
@ComponentScan
class DeskApplication {}
