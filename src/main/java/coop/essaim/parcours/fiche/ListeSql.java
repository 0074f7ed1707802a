package coop.essaim.parcours.fiche;

import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.machine.Etat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que la liste des parcours lit.
@Repository
class ListeSql {

    static final Colonnes<ParcoursListe> COLONNES = Colonnes.departagees("p.id", Genre.UUID, ParcoursListe::personne)
            .par("nom", "p.nom || ' ' || p.prenom", Genre.TEXTE, ParcoursListe::nom)
            .par("depuis", "e.date_effet", Genre.DATE, ParcoursListe::depuis);

    private final JdbcClient jdbc;

    ListeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageDeCles<ParcoursListe> chercher(FiltreSaisie filtre, LocalDate jour, Fenetre<ParcoursListe> fenetre) {
        var lignes = jdbc.sql(fenetre.completer("""
                with etape as (
                    select distinct on (personne_id) personne_id, parcours, date_effet
                      from pub_evenement_de_parcours
                     where parcours is not null and date_effet <= :jour
                     order by personne_id, date_effet desc, rang desc),
                contrat as (
                    select distinct on (personne_id) personne_id, contrat
                      from pub_evenement_de_parcours
                     where contrat is not null and date_effet <= :jour
                     order by personne_id, date_effet desc, rang desc)
                select p.id, p.nom || ' ' || p.prenom as nom, coalesce(e.parcours, 'INCONNU') as parcours,
                       coalesce(k.contrat, 'SANS_CONTRAT') as contrat, e.date_effet,
                       q.prenom || ' ' || q.nom as conseiller,
                       (select min(due_le) from pub_echeance d
                         where d.personne_id = p.id and d.faite_le is null and not d.annulee) as prochaine
                  from etape e
                  join pub_personne p on p.id = e.personne_id
                  left join contrat k on k.personne_id = p.id
                  left join pub_personne_conseiller c
                         on c.personne_id = p.id and :jour between c.du and coalesce(c.au, 'infinity')
                  left join pub_personne q on q.id = c.conseiller_id
                 where (:texte::text is null or p.prenom || ' ' || p.nom ilike '%' || :texte || '%')
                   and (:conseiller::uuid is null or c.conseiller_id = :conseiller)
                   and (:etat = 'tous'
                        or :etat = 'contrat' and e.parcours = 'EN_ACTIVITE'
                        or :etat = 'accueil' and e.parcours in ('INSCRIT', 'ABSENT', 'RECU', 'DIAGNOSTIC')
                        or :etat = 'integration' and e.parcours in ('ADMIS', 'INTEGRATION')
                        or :etat = 'sortie' and e.parcours = 'SORTIE_EN_COURS'
                        or :etat = 'partis' and e.parcours in ('SORTI', 'REORIENTE', 'NON_ADMIS'))
                   /* suite */"""))
                .param("jour", jour)
                .param("texte", filtre.texte(), Types.VARCHAR)
                .param("conseiller", filtre.conseillerConnu(), Types.OTHER)
                .param("etat", filtre.etatVoulu())
                .params(fenetre.parametres())
                .query((ligne, _) -> parcours(ligne))
                .list();
        return fenetre.page(lignes);
    }

    private static ParcoursListe parcours(ResultSet ligne) throws SQLException {
        return new ParcoursListe(
                ligne.getObject("id", UUID.class),
                ligne.getString("nom"),
                Etat.valueOf(ligne.getString("parcours")),
                Etat.valueOf(ligne.getString("contrat")),
                ligne.getObject("date_effet", LocalDate.class),
                ligne.getString("conseiller"),
                ligne.getObject("prochaine", LocalDate.class));
    }

    /// Les personnes qui en accompagnent d'autres ce jour-là.
    List<Option> conseillers(LocalDate jour) {
        return jdbc.sql("""
                select distinct q.id, q.prenom || ' ' || q.nom as nom
                  from pub_personne_conseiller c
                  join pub_personne q on q.id = c.conseiller_id
                 where :jour between c.du and coalesce(c.au, 'infinity')
                 order by nom""")
                .param("jour", jour)
                .query((ligne, _) -> Option.de(ligne.getObject("id", UUID.class).toString(), ligne.getString("nom")))
                .list();
    }
}
