package coop.essaim.personnes.confidentiel;

import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NirsSql {

    private final JdbcClient jdbc;

    NirsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> chiffre(PersonneId id) {
        return jdbc.sql("select nir from personne_nir where personne_id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> ligne.getBytes("nir"))
                .optional();
    }

    /// Vrai si le numéro noté est provisoire ; rien si aucun ne l'est.
    Optional<Boolean> provisoire(PersonneId id) {
        return jdbc.sql("select provisoire from personne_nir where personne_id = :id")
                .param("id", id.valeur())
                .query(Boolean.class)
                .optional();
    }

    Optional<PersonneId> aQui(String empreinte) {
        return jdbc.sql("select personne_id from personne_nir where empreinte = :empreinte")
                .param("empreinte", empreinte)
                .query(UUID.class)
                .optional()
                .map(PersonneId::new);
    }

    void ecrire(PersonneId id, Numero numero, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into personne_nir (personne_id, nir, empreinte, provisoire, saisi_a, saisi_par)
                values (:id, :nir, :empreinte, :provisoire, :maintenant, :par)
                on conflict (personne_id) do update
                   set nir = excluded.nir, empreinte = excluded.empreinte, provisoire = excluded.provisoire,
                       saisi_a = excluded.saisi_a, saisi_par = excluded.saisi_par""")
                .param("id", id.valeur())
                .param("nir", numero.chiffre())
                .param("empreinte", numero.empreinte())
                .param("provisoire", numero.provisoire())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    boolean effacer(PersonneId id) {
        return jdbc.sql("delete from personne_nir where personne_id = :id")
                        .param("id", id.valeur())
                        .update()
                == 1;
    }

    /// Le numéro tel que la base le garde.
    @SuppressWarnings("ArrayRecordComponent")
    record Numero(byte[] chiffre, String empreinte, boolean provisoire) {}
}
