package coop.essaim.parcours;

import coop.essaim.documents.ObjetLie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DonneesDeParcoursSql {

    private final JdbcClient jdbc;

    DonneesDeParcoursSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Etape(LocalDate le, String etape, String motif) {}

    record Contrat(String genre, LocalDate du, @Nullable LocalDate fin) {}

    /// Une ligne de ce qui est tenu, sous le titre où elle se remet.
    record Tenue(String titre, LocalDate le, String quoi, String detail) {}

    private static final String TENU = """
            select titre, le, quoi, coalesce(detail, '') as detail from (
                select 'Clauses des contrats' as titre, c.du as le, k.code as quoi, k.texte as detail
                  from contrat c join contrat_clause k on k.contrat_id = c.id
                 where c.personne_id = :personne and length(k.texte) > 0
                union all
                select 'Avenants', a.du, 'n° ' || a.numero || ', ' || a.objet, a.texte
                  from contrat c join avenant a on a.contrat_id = c.id where c.personne_id = :personne
                union all
                select 'Signatures', s.signe_le, s.nom, s.partie || ', ' || s.voie || ', empreinte ' || s.empreinte
                  from contrat c
                  left join avenant a on a.contrat_id = c.id
                  join signature s on s.contrat_id = c.id or s.avenant_id = a.id
                 where c.personne_id = :personne
                union all
                select 'Précisions des étapes', e.date_effet, e.transition, p.texte
                  from evenement_de_parcours e join evenement_precision p on p.evenement_id = e.id
                 where e.personne_id = :personne
                union all
                select 'Liste d''intégration', (i.vu_a at time zone 'Europe/Paris')::date, i.point, i.note
                  from integration i where i.personne_id = :personne
                union all
                select 'Échéances', due_le, genre, note from echeance where personne_id = :personne
                union all
                select 'Sorties', s.notifiee_le, s.motif, 'dernier jour le ' || s.fin_prevue
                  from sortie s where s.personne_id = :personne
                union all
                select 'Registre du personnel', r.entree, r.emploi, r.type_de_contrat
                  from registre_du_personnel r where r.personne_id = :personne) tenu
             order by titre, le desc, quoi
            """;

    /// La plus récente d'abord.
    List<Etape> etapes(UUID personne) {
        return jdbc.sql("""
                select date_effet, parcours, coalesce(motif, '') as motif from pub_evenement_de_parcours
                 where personne_id = :personne order by date_effet desc, rang desc""")
                .param("personne", personne)
                .query((ligne, _) -> new Etape(
                        ligne.getObject("date_effet", LocalDate.class),
                        ligne.getString("parcours"),
                        ligne.getString("motif")))
                .list();
    }

    /// Celui qui a fini le plus tard d'abord.
    List<Contrat> contrats(UUID personne) {
        return jdbc.sql("""
                select genre, du, fin from pub_contrat
                 where personne_id = :personne order by fin desc nulls first, du desc""")
                .param("personne", personne)
                .query((ligne, _) -> new Contrat(
                        ligne.getString("genre"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("fin", LocalDate.class)))
                .list();
    }

    /// Ce que l'on garde d'écrit autour des étapes et des contrats, par titre.
    List<Tenue> tenues(UUID personne) {
        return jdbc.sql(TENU)
                .param("personne", personne)
                .query((ligne, _) -> new Tenue(
                        ligne.getString("titre"),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("quoi"),
                        ligne.getString("detail")))
                .list();
    }

    /// Les objets dont les pièces nomment la personne : son genre de pièce, et l'objet.
    List<ObjetLie> aEffacer(UUID personne) {
        return jdbc.sql("""
                select 'parcours.contrat' as genre, id from contrat where personne_id = :personne
                union all
                select 'parcours.dpae', id from contrat where personne_id = :personne
                union all
                select 'parcours.sortie', id from sortie where personne_id = :personne
                union all
                select 'parcours.mutuelle', id from mutuelle where personne_id = :personne""")
                .param("personne", personne)
                .query((ligne, _) -> new ObjetLie(ligne.getString("genre"), ligne.getObject("id", UUID.class)))
                .list();
    }

    /// Vide ce qui nomme la personne ; la base refuse un contrat fini depuis moins de cinq ans.
    void effacer(UUID personne, Instant maintenant) {
        jdbc.sql("select effacer_le_dossier(:personne, :maintenant)")
                .param("personne", personne)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .list();
    }
}
