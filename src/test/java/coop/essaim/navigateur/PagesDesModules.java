package coop.essaim.navigateur;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/// Trouve d'elle-même les [PagesAVisiter] de tous les modules : en ajouter une ne demande de toucher à rien d'autre.
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "coop.essaim",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = PagesAVisiter.class))
class PagesDesModules {}
