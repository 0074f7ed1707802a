package coop.essaim.activites;

import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que la liste des activités lit.
@Repository
class ListeDesActivitesSql {

    static final Colonnes<ActiviteListee> COLONNES = Colonnes.departagees("a.id", Genre.UUID, ActiviteListee::id)
            .par("enseigne", "a.enseigne", Genre.TEXTE, ActiviteListee::enseigne)
            .par("section", "a.section", Genre.TEXTE, ActiviteListee::section)
            .par("ouverture", "a.ouverte_le", Genre.DATE, ActiviteListee::ouverteLe);

    private final JdbcClient jdbc;

    ListeDesActivitesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageDeCles<ActiviteListee> chercher(FiltreSaisie filtre, LocalDate jour, Fenetre<ActiviteListee> fenetre) {
        var lignes = jdbc.sql(fenetre.completer("""
                select a.id, a.enseigne, a.section, a.metier, a.naf, a.ouverte_le, a.fermee_le,
                       coalesce((select string_agg(e.prenom || ' ' || e.nom, ', ' order by e.nom)
                                   from pub_activite_entrepreneur e
                                  where e.activite_id = a.id and :jour between e.du and coalesce(e.au, 'infinity')),
                                '') as entrepreneurs
                  from activite a
                 where (:texte::text is null
                        or a.enseigne ilike '%' || :texte || '%' or a.metier ilike '%' || :texte || '%'
                        or a.section ilike :texte || '%'
                        or exists (select 1 from pub_activite_entrepreneur e
                                    where e.activite_id = a.id and e.prenom || ' ' || e.nom ilike '%' || :texte || '%'))
                   and (:etat = 'toutes' or (:etat = 'fermees') = (a.fermee_le is not null))
                   /* suite */"""))
                .param("texte", filtre.texte(), Types.VARCHAR)
                .param("etat", filtre.etatVoulu())
                .param("jour", jour)
                .params(fenetre.parametres())
                .query((ligne, _) -> new ActiviteListee(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("enseigne"),
                        ligne.getString("section"),
                        ligne.getString("metier"),
                        ligne.getString("naf"),
                        ligne.getString("entrepreneurs"),
                        ligne.getObject("ouverte_le", LocalDate.class),
                        ligne.getObject("fermee_le", LocalDate.class)))
                .list();
        return fenetre.page(lignes);
    }
}
