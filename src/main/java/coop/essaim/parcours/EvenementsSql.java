package coop.essaim.parcours;

import coop.essaim.commun.Identifiant;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Etats;
import coop.essaim.parcours.machine.Region;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvenementsSql {

    private static final String EVENEMENT = """
            select e.id, e.transition, e.date_effet, e.motif, e.saisi_a, e.saisi_par, p.texte as precision
              from evenement_de_parcours e
              left join evenement_precision p on p.evenement_id = e.id
            """;

    private final JdbcClient jdbc;

    EvenementsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Met en file les actes sur une même personne : chacun se vérifie sur tout ce qui précède.
    void verrouiller(PersonneId personne) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('parcours'), hashtext(:personne))")
                .param("personne", personne.toString())
                .query()
                .singleRow();
    }

    /// Ce qui compte, dans l'ordre des effets.
    List<Evenement> comptes(PersonneId personne) {
        return jdbc.sql(EVENEMENT + """
                 where e.personne_id = :personne and e.annule is null
                   and not exists (select 1 from evenement_de_parcours c where c.annule = e.id)
                 order by e.date_effet, e.rang""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> evenement(ligne))
                .list();
    }

    /// Ce que l'on savait à cet instant, annulations comprises.
    List<Evenement> comptesConnusLe(PersonneId personne, Instant instant) {
        return jdbc.sql(EVENEMENT + """
                 where e.personne_id = :personne and e.annule is null and e.saisi_a <= :instant
                   and not exists (select 1 from evenement_de_parcours c where c.annule = e.id and c.saisi_a <= :instant)
                 order by e.date_effet, e.rang""")
                .param("personne", personne.valeur())
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query((ligne, _) -> evenement(ligne))
                .list();
    }

    /// Les étapes annulées, pour que l'histoire reste entière à l'écran.
    List<UUID> annules(PersonneId personne) {
        return jdbc.sql("select annule from evenement_de_parcours where personne_id = :personne and annule is not null")
                .param("personne", personne.valeur())
                .query((ligne, _) -> ligne.getObject("annule", UUID.class))
                .list();
    }

    List<Evenement> tous(PersonneId personne) {
        return jdbc.sql(EVENEMENT + """
                 where e.personne_id = :personne and e.annule is null
                 order by e.date_effet desc, e.rang desc""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> evenement(ligne))
                .list();
    }

    UUID ajouter(Demande demande, Etat contratAvant, Instant maintenant) {
        var id = Identifiant.nouveau(maintenant);
        var transition = demande.transition();
        jdbc.sql("""
                insert into evenement_de_parcours
                       (id, personne_id, transition, date_effet, parcours, contrat_avant, contrat, societariat,
                        suspension, retention, motif, saisi_a, saisi_par)
                values (:id, :personne, :transition, :effet, :parcours, :contratAvant, :contrat, :societariat,
                        :suspension, :retention, :motif, :maintenant, :par)""")
                .param("id", id)
                .param("personne", demande.personne().valeur())
                .param("transition", transition.code())
                .param("effet", demande.effet())
                .param("parcours", vers(transition, Region.PARCOURS))
                .param("contratAvant", vers(transition, Region.CONTRAT) == null ? null : contratAvant.name())
                .param("contrat", vers(transition, Region.CONTRAT))
                .param("societariat", vers(transition, Region.SOCIETARIAT))
                .param("suspension", vers(transition, Region.SUSPENSION))
                .param("retention", vers(transition, Region.RETENTION))
                .param("motif", demande.motif())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", demande.par())
                .update();
        var precision = demande.precision();
        if (precision != null && !precision.isBlank()) preciser(id, precision.strip());
        return id;
    }

    private void preciser(UUID evenement, String texte) {
        jdbc.sql("insert into evenement_precision (evenement_id, texte) values (:id, :texte)")
                .param("id", evenement)
                .param("texte", texte)
                .update();
    }

    UUID annuler(PersonneId personne, Evenement annule, @Nullable UUID par, Instant maintenant) {
        var id = Identifiant.nouveau(maintenant);
        jdbc.sql("""
                insert into evenement_de_parcours (id, personne_id, transition, date_effet, annule, saisi_a, saisi_par)
                values (:id, :personne, :transition, :effet, :annule, :maintenant, :par)""")
                .param("id", id)
                .param("personne", personne.valeur())
                .param("transition", annule.transition().code())
                .param("effet", annule.effet())
                .param("annule", annule.id())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
        return id;
    }

    /// Les personnes qui ont au moins un événement, pour les relire toutes.
    List<PersonneId> personnes() {
        return jdbc.sql("select distinct personne_id from evenement_de_parcours order by personne_id")
                .query((ligne, _) -> new PersonneId(ligne.getObject("personne_id", UUID.class)))
                .list();
    }

    private static @Nullable String vers(Transition transition, Region region) {
        return transition.vers(region).map(Enum::name).orElse(null);
    }

    private static Evenement evenement(ResultSet ligne) throws SQLException {
        var code = ligne.getString("transition");
        return new Evenement(
                ligne.getObject("id", UUID.class),
                Transition.deCode(code).orElseThrow(() -> new IllegalStateException("Transition inconnue : " + code)),
                ligne.getObject("date_effet", LocalDate.class),
                ligne.getString("motif"),
                ligne.getString("precision"),
                ligne.getObject("saisi_a", OffsetDateTime.class).toInstant(),
                ligne.getObject("saisi_par", UUID.class));
    }

    static Etats etats(List<Evenement> suite) {
        var etats = Etats.initiaux();
        for (var evenement : suite) etats = etats.apres(evenement.transition());
        return etats;
    }
}
