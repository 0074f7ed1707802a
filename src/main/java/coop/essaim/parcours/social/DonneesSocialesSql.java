package coop.essaim.parcours.social;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DonneesSocialesSql {

    record Ligne(String code, LocalDate le, String quoi, String detail) {}

    private static final String TENU = """
            select code, le, quoi, coalesce(detail, '') as detail from (
                select 'ABSENCE' as code, du as le, nature as quoi, 'jusqu''au ' || coalesce(reprise_le, au) as detail
                  from absence where personne_id = :personne
                union all
                select 'VISITE', coalesce(faite_le, rendez_vous_le), genre, suivi
                  from visite_medicale where personne_id = :personne
                union all
                select 'MUTUELLE', du, coalesce(niveau, dispense), 'jusqu''au ' || echeance
                  from mutuelle where personne_id = :personne
                union all
                select 'ASSURANCE', d.effet, d.genre, c.objet || ', ' || c.assureur
                  from declaration_a_l_assureur d join contrat_d_assurance c on c.id = d.assurance_id
                 where d.personne_id = :personne
                union all
                select 'TEMPS', du, heures || ' heures par mois', nature
                  from temps_de_travail where personne_id = :personne
                union all
                select 'TITRE', du, nature || ' n° ' || numero, 'jusqu''au ' || au
                  from titre_de_sejour where personne_id = :personne
                union all
                select 'RSA', du, 'contrat d''engagement, ' || organisme, 'jusqu''au ' || au
                  from contrat_d_engagement where personne_id = :personne and compte_encore(id)
                union all
                select 'RSA', r.le, 'équipe pluridisciplinaire : ' || g.motif, s.suite
                  from passage_en_equipe g
                  join equipe_pluridisciplinaire r on r.id = g.reunion_id
                  left join suite_de_passage s on s.passage_id = g.id and compte_encore(s.id)
                 where g.personne_id = :personne and compte_encore(g.id)
                union all
                select 'AIDE', a.demandee_le, a.nature || ', ' || a.organisme,
                       (select string_agg(s.genre || ' le ' || s.le, ', ' order by s.saisie_a)
                          from suite_d_action_sociale s where s.action_id = a.id and compte_encore(s.id))
                  from action_sociale a where a.personne_id = :personne and compte_encore(a.id)
                union all
                select 'SOUTIEN', accorde_le, partenaire || ', ' || objet, (montant / 100) || ' €'
                  from soutien where personne_id = :personne and compte_encore(id)
                union all
                select 'PREVENTION', j.le, j.theme, null
                  from participant_de_prevention t join journee_de_prevention j on j.id = t.journee_id
                 where t.personne_id = :personne) tenu
             order by code, le desc
            """;

    private final JdbcClient jdbc;

    DonneesSocialesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tout ce qui est tenu, du plus récent au plus ancien.
    List<Ligne> de(PersonneId personne) {
        return jdbc.sql(TENU)
                .param("personne", personne.valeur())
                .query((ligne, _) -> new Ligne(
                        ligne.getString("code"),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("quoi"),
                        ligne.getString("detail")))
                .list();
    }

    /// Le numéro d'un titre et la référence d'une déclaration désignent une personne ; dates et comptes restent aux
    /// bilans.
    void anonymiser(PersonneId personne) {
        jdbc.sql("delete from titre_de_sejour where personne_id = :personne")
                .param("personne", personne.valeur())
                .update();
    }
}
