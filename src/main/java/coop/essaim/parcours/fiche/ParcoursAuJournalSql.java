package coop.essaim.parcours.fiche;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParcoursAuJournalSql {

    /// Qui passe devant l'équipe pluridisciplinaire ne se nomme pas ici : seule la réunion se dit.
    private static final String CITES = """
            select c.id, 'CONTRAT' as sorte, c.genre as quoi, p.prenom || ' ' || p.nom as qui, c.du as le
              from contrat c left join pub_personne p on p.id = c.personne_id and not p.anonymisee
             where c.id = any(:ids)
            union all
            select e.id, 'ECHEANCE', e.genre, p.prenom || ' ' || p.nom, e.due_le
              from echeance e left join pub_personne p on p.id = e.personne_id and not p.anonymisee
             where e.id = any(:ids)
            union all
            select id, 'AUTRE', objet, assureur, du from contrat_d_assurance where id = any(:ids)
            union all
            select id, 'AUTRE', libelle, convention, pris_le from engagement_de_prevention where id = any(:ids)
            union all
            select id, 'AUTRE', theme, intervenant, le from journee_de_prevention where id = any(:ids)
            union all
            select document_id, 'AUTRE', 'Document unique', null, le from document_unique where document_id = any(:ids)
            union all
            select id, 'AUTRE', 'Équipe pluridisciplinaire', lieu, le from equipe_pluridisciplinaire where id = any(:ids)
            union all
            select s.id, 'AUTRE', 'Équipe pluridisciplinaire', r.lieu, r.le
              from passage_en_equipe s join equipe_pluridisciplinaire r on r.id = s.reunion_id
             where s.id = any(:ids)
            union all
            select id, 'AUTRE', 'Contrat d’engagement', organisme, du from contrat_d_engagement where id = any(:ids)
            union all
            select id, 'AUTRE', 'Convention avec le Département', departement, du from convention_rsa where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    ParcoursAuJournalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Sorte {
        CONTRAT,
        ECHEANCE,
        AUTRE
    }

    /// @param quoi le genre, quand l'écran a son libellé ; sinon ce qui se lit
    record Cite(
            UUID id,
            Sorte sorte,
            String quoi,
            @Nullable String qui,
            @Nullable LocalDate le) {}

    List<Cite> cites(Collection<UUID> identifiants) {
        return jdbc.sql(CITES)
                .param("ids", identifiants.toArray(UUID[]::new))
                .query((ligne, _) -> new Cite(
                        ligne.getObject("id", UUID.class),
                        Sorte.valueOf(ligne.getString("sorte")),
                        ligne.getString("quoi"),
                        ligne.getString("qui"),
                        ligne.getObject("le", LocalDate.class)))
                .list();
    }
}
