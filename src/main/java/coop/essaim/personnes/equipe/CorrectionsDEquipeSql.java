package coop.essaim.personnes.equipe;

import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionsDEquipeSql {

    private final JdbcClient jdbc;

    CorrectionsDEquipeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void verrouiller(PersonneId personne) {
        jdbc.sql("select id from personne where id = :id for update")
                .param("id", personne.valeur())
                .query()
                .listOfRows();
    }

    Optional<Membre> trouver(UUID ligne) {
        return jdbc.sql("""
                select e.id, e.personne_id, p.prenom || ' ' || p.nom as nom, e.fonction, e.part, e.heures, e.du, e.au
                  from equipe e join personne p on p.id = e.personne_id
                 where e.id = :ligne""")
                .param("ligne", ligne)
                .query((l, _) -> EquipeSql.membre(l))
                .optional();
    }

    /// Depuis quand une autre ligne dit la fonction corrigée, aux mêmes dates.
    Optional<LocalDate> autreLigne(Membre fausse, LigneCorrigeeSaisie vraie) {
        return jdbc.sql("""
                select min(du) from equipe
                 where personne_id = :personne and fonction = :fonction and id <> :fausse and not annulee
                   and daterange(du, au, '[]') && daterange(:du, :au, '[]')""")
                .param("personne", fausse.personne().valeur())
                .param("fonction", vraie.fonction())
                .param("fausse", fausse.id())
                .param("du", vraie.du())
                .param("au", vraie.au(), java.sql.Types.DATE)
                .query(LocalDate.class)
                .optional();
    }

    boolean estAnnulee(UUID ligne) {
        return jdbc.sql("select annulee from equipe where id = :ligne")
                .param("ligne", ligne)
                .query(Boolean.class)
                .single();
    }

    void annuler(UUID ligne, @Nullable UUID remplacante, String motif, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into correction_d_equipe (ligne_id, remplacante, motif, saisie_a, saisie_par)
                values (:ligne, :remplacante, :motif, :maintenant, :par)""")
                .param("ligne", ligne)
                .param("remplacante", remplacante)
                .param("motif", motif)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void remplacer(UUID id, Membre fausse, LigneCorrigeeSaisie vraie, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into equipe (id, personne_id, fonction, part, heures, du, au, saisi_a, saisi_par)
                values (:id, :personne, :fonction, :part, :heures, :du, :au, :maintenant, :par)""")
                .param("id", id)
                .param("personne", fausse.personne().valeur())
                .param("fonction", vraie.fonction())
                .param("part", vraie.part())
                .param("heures", vraie.heures())
                .param("du", vraie.du())
                .param("au", vraie.au())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    /// Efface ce que les motifs disent ; la base refuse pour qui n'est pas parti depuis cinq ans.
    void effacerLesMotifs(PersonneId personne, Instant maintenant) {
        jdbc.sql("select effacer_les_motifs_d_equipe(:personne, :maintenant)")
                .param("personne", personne.valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .list();
    }

    /// Les motifs des corrections de ses lignes.
    List<String> motifs(PersonneId personne) {
        return jdbc.sql("""
                select c.motif from correction_d_equipe c join equipe e on e.id = c.ligne_id
                 where e.personne_id = :personne order by c.saisie_a""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> ligne.getString("motif"))
                .list();
    }

    /// Les lignes qui ne comptent plus, la dernière corrigée d'abord.
    List<LigneAnnulee> annulees() {
        return jdbc.sql("""
                select e.id, e.personne_id, p.prenom || ' ' || p.nom as nom, e.fonction, e.part, e.heures, e.du, e.au,
                       c.remplacante, c.motif, (c.saisie_a at time zone 'Europe/Paris')::date as le, k.nom as par
                  from correction_d_equipe c
                  join equipe e on e.id = c.ligne_id
                  join personne p on p.id = e.personne_id
                  left join pub_compte k on k.id = c.saisie_par
                 order by c.saisie_a desc""").query((ligne, _) -> annulee(ligne)).list();
    }

    private LigneAnnulee annulee(ResultSet ligne) throws SQLException {
        var remplacante = ligne.getObject("remplacante", UUID.class);
        return new LigneAnnulee(
                EquipeSql.membre(ligne),
                remplacante == null ? null : trouver(remplacante).orElse(null),
                ligne.getString("motif"),
                ligne.getObject("le", LocalDate.class),
                ligne.getString("par"));
    }
}
