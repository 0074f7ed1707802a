package coop.essaim.parcours.soutien;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.correction.Notee;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SoutiensSql {

    private static final String SOUTIEN = """
            select s.id, s.personne_id, p.prenom || ' ' || p.nom as nom, s.partenaire, s.objet, s.accorde_le, s.montant,
                   coalesce((select sum(v.montant) from versement_de_soutien v
                              where v.soutien_id = s.id and compte_encore(v.id)), 0)::bigint as verse,
                   s.a_justifier_le, j.le as justifie_le, not compte_encore(s.id) as annule
              from soutien s
              join pub_personne p on p.id = s.personne_id
              left join justification_de_soutien j on j.soutien_id = s.id and compte_encore(j.id)
            """;

    private final JdbcClient jdbc;

    SoutiensSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Soutien> pendant(Year annee) {
        return jdbc.sql(SOUTIEN + """
                 where s.accorde_le between :debut and :fin and compte_encore(s.id)
                 order by s.partenaire, s.accorde_le, nom""")
                .param("debut", annee.atDay(1))
                .param("fin", annee.atMonth(12).atEndOfMonth())
                .query((ligne, _) -> soutien(ligne))
                .list();
    }

    List<Soutien> de(PersonneId personne) {
        return jdbc.sql(SOUTIEN + " where s.personne_id = :personne order by s.accorde_le desc, s.id")
                .param("personne", personne.valeur())
                .query((ligne, _) -> soutien(ligne))
                .list();
    }

    Optional<Soutien> trouver(UUID id) {
        return jdbc.sql(SOUTIEN + " where s.id = :id")
                .param("id", id)
                .query((ligne, _) -> soutien(ligne))
                .optional();
    }

    /// Dans l'ordre, ceux qui sont annulés compris.
    List<Notee<Versement>> versements(UUID soutien) {
        return jdbc.sql("""
                select id, le, montant, not compte_encore(id) as annule from versement_de_soutien
                 where soutien_id = :soutien order by le, saisi_a""")
                .param("soutien", soutien)
                .query((ligne, _) -> new Notee<>(
                        ligne.getObject("id", UUID.class),
                        new Versement(ligne.getObject("le", LocalDate.class), new Montant(ligne.getLong("montant"))),
                        ligne.getBoolean("annule")))
                .list();
    }

    /// Le compte rendu qui compte.
    Optional<UUID> justification(UUID soutien) {
        return jdbc.sql("select id from justification_de_soutien where soutien_id = :soutien and compte_encore(id)")
                .param("soutien", soutien)
                .query(UUID.class)
                .optional();
    }

    /// Met en file les versements d'un même soutien : chacun se vérifie sur tout ce qui précède.
    void verrouiller(UUID soutien) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('soutien'), hashtext(:soutien))")
                .param("soutien", soutien.toString())
                .query()
                .singleRow();
    }

    void accorder(PersonneId personne, Soutiens.Demande demande, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into soutien
                       (id, personne_id, partenaire, objet, accorde_le, montant, a_justifier_le, saisi_a, saisi_par)
                values (:id, :personne, :partenaire, :objet, :accordeLe, :montant, :aJustifierLe, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", personne.valeur())
                .param("partenaire", demande.partenaire())
                .param("objet", demande.objet())
                .param("accordeLe", demande.accordeLe())
                .param("montant", demande.montant().centimes())
                .param("aJustifierLe", demande.aJustifierLe())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void verser(UUID soutien, LocalDate le, Montant montant, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into versement_de_soutien (id, soutien_id, le, montant, saisi_a, saisi_par)
                values (:id, :soutien, :le, :montant, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("soutien", soutien)
                .param("le", le)
                .param("montant", montant.centimes())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    boolean justifier(UUID soutien, LocalDate le, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into justification_de_soutien (id, soutien_id, le, saisie_a, saisie_par)
                        select :id, :soutien, :le, :maintenant, :par
                         where not exists (select 1 from justification_de_soutien j
                                            where j.soutien_id = :soutien and compte_encore(j.id))""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("soutien", soutien)
                        .param("le", le)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    private static Soutien soutien(ResultSet ligne) throws SQLException {
        return new Soutien(
                ligne.getObject("id", UUID.class),
                ligne.getObject("personne_id", UUID.class),
                ligne.getString("nom"),
                ligne.getString("partenaire"),
                ligne.getString("objet"),
                ligne.getObject("accorde_le", LocalDate.class),
                new Montant(ligne.getLong("montant")),
                new Montant(ligne.getLong("verse")),
                ligne.getObject("a_justifier_le", LocalDate.class),
                ligne.getObject("justifie_le", LocalDate.class),
                ligne.getBoolean("annule"));
    }
}
