package coop.essaim.facturation.relance;

import coop.essaim.ProgrammeTue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Coupe la seconde promesse d'une facture entre ses deux écritures : la première retirée, la nouvelle pas encore
/// notée.
public final class PromessesCoupees implements BeanPostProcessor {

    private final JdbcClient jdbc;

    public PromessesCoupees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Object postProcessAfterInitialization(Object service, String nom) {
        return service instanceof PromessesSql ? new Coupee(jdbc) : service;
    }

    private static final class Coupee extends PromessesSql {

        Coupee(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        void noter(UUID id, Promesses.Dite dite, Promesse promesse, Instant maintenant, @Nullable UUID par) {
            if (!de(dite.facture()).isEmpty()) ProgrammeTue.arreterLa("entre les deux promesses");
            super.noter(id, dite, promesse, maintenant, par);
        }
    }
}
