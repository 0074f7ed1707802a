package coop.essaim.facturation.recurrence;

import coop.essaim.ProgrammeTue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Coupe la programmation d'une récurrence avant sa dernière écriture : la récurrence et son brouillon écrits, pas
/// encore l'échéance qui les lie.
public final class RecurrencesCoupees implements BeanPostProcessor {

    private final JdbcClient jdbc;

    public RecurrencesCoupees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Object postProcessAfterInitialization(Object service, String nom) {
        return service instanceof RecurrencesSql ? new Coupee(jdbc) : service;
    }

    private static final class Coupee extends RecurrencesSql {

        Coupee(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        void nee(UUID id, LocalDate date, UUID piece, Instant maintenant) {
            ProgrammeTue.arreterLa("entre le brouillon et son échéance");
        }
    }
}
