package coop.essaim.parcours.correction;

import coop.essaim.commun.Identifiant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ContreEcrituresSql {

    private final JdbcClient jdbc;

    ContreEcrituresSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Faux quand la ligne est déjà annulée.
    public boolean annuler(Ligne ligne, Erreur erreur, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into contre_ecriture_sociale (id, ligne_id, nature, erreur, saisie_a, saisie_par)
                        values (:id, :ligne, :nature, :erreur, :maintenant, :par)
                        on conflict (ligne_id) do nothing""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("ligne", ligne.id())
                        .param("nature", ligne.nature().name())
                        .param("erreur", erreur.name())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }
}
