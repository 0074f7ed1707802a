package coop.essaim.facturation.consultation;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.PieceDeVente.Etat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que les listes lisent. La ligne client est la première de l'écriture : son reste dit si la facture est payée.
@Repository
class SerieSql {

    static final Colonnes<FactureListee> COLONNES = Colonnes.departagees(
                    "f.numero", coop.essaim.commun.page.liste.Genre.TEXTE, FactureListee::numero)
            .par("date", "f.date", coop.essaim.commun.page.liste.Genre.DATE, FactureListee::date)
            .par("echeance", "f.echeance", coop.essaim.commun.page.liste.Genre.DATE, FactureListee::echeance)
            .par("client", "f.acheteur", coop.essaim.commun.page.liste.Genre.TEXTE, FactureListee::client)
            .dAbord("-date");

    private static final String LIGNES = """
            select f.id, p.genre, f.numero, f.date, f.echeance, a.enseigne, f.acheteur, p.objet, p.ht, p.tva, p.ttc,
                   case when p.ttc = 0 then 0 else r.reste end as reste, k.id is not null as contestee
              from facture f
              join piece_de_vente p on p.id = f.id
              join pub_activite a on a.id = f.activite_id
              left join contestation k on k.facture_id = f.id and k.levee_a is null
              left join pub_reste_de_ligne r on r.ecriture_id = f.ecriture_id and r.rang = 1
             where """;

    /// Des `case`, que PostgreSQL croit vrais une fois sur deux : le plan qu'il garde suit alors un index et
    /// s'arrête à la page. Écrits en `… is null or …`, ils lui faisaient relire et trier toute la série.
    private static final String FILTRES = """
                   case when :activites::uuid[] is not null and f.activite_id <> all(:activites) then false
                        when :du::date is not null and f.date < :du then false
                        else :au::date is null or f.date <= :au end
               and case when :texte::text is null then true
                        else f.acheteur ilike '%' || :texte || '%' or f.numero ilike :texte || '%'
                             or p.objet ilike '%' || :texte || '%' end
               and case :etat::text
                   when 'a-payer' then p.ttc <> 0 and r.reste <> 0
                   when 'en-retard' then p.genre <> 'AVOIR' and p.ttc <> 0 and r.reste <> 0 and f.echeance < :aujourdhui
                   when 'payees' then p.ttc = 0 or r.reste = 0
                   when 'contestees' then k.id is not null
                   else true end
               /* suite */""";

    /// Ce qui désigne peu de factures se lit par son index ; un `case` le cacherait, et parcourrait la série entière
    /// pour une activité qui vend peu.
    private static final String DE_TOUTES = LIGNES + FILTRES;

    private static final String DES_ACTIVITES = LIGNES + " f.activite_id = any(:activites) and " + FILTRES;
    private static final String DU_CLIENT = LIGNES + " f.client_id = :client and " + FILTRES;

    private final JdbcClient jdbc;

    SerieSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param permises les activités que le visiteur lit ; `null` : toutes
    PageDeCles<FactureListee> chercher(
            FiltreSaisie filtre,
            @Nullable Collection<ActiviteId> permises,
            LocalDate aujourdHui,
            Fenetre<FactureListee> fenetre) {
        var activites = activites(filtre.activiteChoisie(), permises);
        var client = filtre.clientChoisi();
        var requete = client != null
                ? requete(fenetre.completer(DU_CLIENT))
                : activites != null ? requete(fenetre.completer(DES_ACTIVITES)) : requete(fenetre.completer(DE_TOUTES));
        var lignes = requete.param("activites", uuids(activites))
                .param("client", client, Types.OTHER)
                .param("du", filtre.depuis(), Types.DATE)
                .param("au", filtre.jusqua(), Types.DATE)
                .param("texte", filtre.texte())
                .param("etat", filtre.etatConnu())
                .param("aujourdhui", aujourdHui)
                .params(fenetre.parametres())
                .query((ligne, _) -> facture(ligne, aujourdHui))
                .list();
        return fenetre.page(lignes);
    }

    private JdbcClient.StatementSpec requete(String sql) {
        return jdbc.sql(sql);
    }

    /// Celle que l'on demande, si l'on a le droit de la lire ; sinon toutes celles que l'on a le droit de lire.
    private static @Nullable Collection<ActiviteId> activites(
            @Nullable UUID choisie, @Nullable Collection<ActiviteId> permises) {
        if (choisie == null) return permises;
        var une = new ActiviteId(choisie);
        return permises == null || permises.contains(une) ? List.of(une) : List.of();
    }

    /// Les pièces qui ne sont pas encore officielles, les dernières d'abord.
    List<BrouillonListe> brouillons(boolean devis, @Nullable Collection<ActiviteId> permises, int limite) {
        return jdbc.sql("""
                select p.id, p.genre, p.etat, a.enseigne, t.nom, p.objet, p.ttc,
                       (select s.commentaire from suivi_de_vente s
                         where s.piece_id = p.id and p.etat = 'BROUILLON'
                         order by s.rang desc limit 1) as renvoi
                  from piece_de_vente p
                  join pub_activite a on a.id = p.activite_id
                  join pub_tiers t on t.id = p.client_id
                 where p.etat <> 'VALIDEE' and (p.genre = 'DEVIS') = :devis
                   and (:activites::uuid[] is null or p.activite_id = any(:activites))
                 order by p.cree_a desc, p.id limit :limite""")
                .param("devis", devis)
                .param("activites", uuids(permises))
                .param("limite", limite)
                .query((ligne, _) -> new BrouillonListe(
                        ligne.getObject("id", UUID.class),
                        Genre.valueOf(ligne.getString("genre")),
                        Etat.valueOf(ligne.getString("etat")),
                        ligne.getString("enseigne"),
                        ligne.getString("nom"),
                        ligne.getString("objet"),
                        new Montant(ligne.getLong("ttc")),
                        ligne.getString("renvoi")))
                .list();
    }

    /// Ce que le grand livre dit encore dû sur une facture : négatif pour un avoir, zéro une fois lettrée.
    Montant reste(UUID facture) {
        return jdbc.sql("""
                select case when p.ttc = 0 then 0 else r.reste end
                  from facture f
                  join piece_de_vente p on p.id = f.id
                  left join pub_reste_de_ligne r on r.ecriture_id = f.ecriture_id and r.rang = 1
                 where f.id = :id""")
                .param("id", facture)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    private static UUID @Nullable [] uuids(@Nullable Collection<ActiviteId> activites) {
        return activites == null
                ? null
                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }

    private static FactureListee facture(ResultSet r, LocalDate aujourdHui) throws SQLException {
        var genre = Genre.valueOf(r.getString("genre"));
        long sens = genre.estUnAvoir() ? -1 : 1;
        var ttc = new Montant(sens * r.getLong("ttc"));
        var reste = new Montant(r.getLong("reste"));
        var echeance = r.getObject("echeance", LocalDate.class);
        return new FactureListee(
                r.getObject("id", UUID.class),
                genre,
                r.getString("numero"),
                r.getObject("date", LocalDate.class),
                echeance,
                r.getString("enseigne"),
                r.getString("acheteur"),
                r.getString("objet"),
                new Montant(sens * r.getLong("ht")),
                new Montant(sens * r.getLong("tva")),
                ttc,
                reste,
                EtatDeFacture.de(ttc, reste, echeance, r.getBoolean("contestee"), aujourdHui));
    }
}
