package coop.essaim.facturation.devis;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.facturation.piece.PieceDeVente.Etat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les devis, brouillons compris : il n'y a qu'une liste, son état dit où chacun en est.
@Repository
class ListeDesDevisSql {

    static final Colonnes<DevisListe> COLONNES = Colonnes.departagees("l.id", Genre.UUID, DevisListe::id)
            .par("date", "l.date", Genre.DATE, DevisListe::date)
            .par("client", "l.client", Genre.TEXTE, DevisListe::client)
            .dAbord("-date");

    private static final String LISTE = """
            select l.id, l.etat, l.numero, l.date, l.valable_au, l.enseigne, l.client, l.objet, l.ht, l.ttc, l.signe,
                   l.facture, l.solde
              from (select p.id, p.etat, d.numero, coalesce(d.date, (p.cree_a at time zone 'Europe/Paris')::date) as date,
                           d.valable_au, a.enseigne, t.nom as client, p.objet, p.ht, p.ttc, p.activite_id, p.client_id,
                           r.reponse = 'SIGNE' as signe, coalesce(f.facture, 0) as facture,
                           p.ttc > 0 and coalesce(f.facture, 0) >= p.ttc or coalesce(f.solde, false) as solde
                      from piece_de_vente p
                      join pub_activite a on a.id = p.activite_id
                      join pub_tiers t on t.id = p.client_id
                      left join devis d on d.id = p.id
                      left join reponse_de_devis r on r.devis_id = p.id
                      left join lateral (
                           select sum(x.ttc - coalesce(v.ttc, 0)) as facture,
                                  bool_or(x.genre in ('SOLDE', 'FACTURE') and x.ttc > coalesce(v.ttc, 0)) as solde
                             from piece_de_vente x
                             left join lateral (select sum(y.ttc) as ttc from piece_de_vente y
                                                 where y.origine_id = x.id and y.etat = 'VALIDEE') v on true
                            where x.devis_id = p.id and x.etat = 'VALIDEE') f on true
                     where p.genre = 'DEVIS') l
             where (:activites::uuid[] is null or l.activite_id = any(:activites))
               and (:activite::uuid is null or l.activite_id = :activite)
               and (:client::uuid is null or l.client_id = :client)
               and (:texte::text is null or l.client ilike '%' || :texte || '%' or l.numero ilike :texte || '%'
                    or l.objet ilike '%' || :texte || '%')
               and (:etat::text is null
                    or :etat = 'brouillons' and l.etat <> 'VALIDEE'
                    or :etat = 'attente' and l.etat = 'VALIDEE' and l.signe is null and l.valable_au >= :aujourdhui
                    or :etat = 'expires' and l.etat = 'VALIDEE' and l.signe is null and l.valable_au < :aujourdhui
                    or :etat = 'acceptes' and l.signe and not l.solde
                    or :etat = 'refuses' and not l.signe
                    or :etat = 'factures' and l.solde)
               /* suite */""";

    private final JdbcClient jdbc;

    ListeDesDevisSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param permises les activités que le visiteur lit ; `null` : toutes
    PageDeCles<DevisListe> chercher(
            FiltreDeDevis filtre,
            @Nullable Collection<ActiviteId> permises,
            LocalDate aujourdHui,
            Fenetre<DevisListe> fenetre) {
        var lignes = jdbc.sql(fenetre.completer(LISTE))
                .param(
                        "activites",
                        permises == null
                                ? null
                                : permises.stream().map(ActiviteId::valeur).toArray(UUID[]::new))
                .param("activite", filtre.activiteChoisie(), Types.OTHER)
                .param("client", filtre.clientChoisi(), Types.OTHER)
                .param("texte", filtre.texte(), Types.VARCHAR)
                .param("etat", filtre.etatConnu(), Types.VARCHAR)
                .param("aujourdhui", aujourdHui)
                .params(fenetre.parametres())
                .query((ligne, _) -> devis(ligne, aujourdHui))
                .list();
        return fenetre.page(lignes);
    }

    private static DevisListe devis(ResultSet r, LocalDate aujourdHui) throws SQLException {
        var valableAu = r.getObject("valable_au", LocalDate.class);
        return new DevisListe(
                r.getObject("id", UUID.class),
                r.getString("numero"),
                r.getObject("date", LocalDate.class),
                valableAu,
                r.getString("enseigne"),
                r.getString("client"),
                r.getString("objet"),
                new Montant(r.getLong("ht")),
                new Montant(r.getLong("ttc")),
                new Montant(r.getLong("facture")),
                EtatDeDevis.de(
                        Etat.valueOf(r.getString("etat")),
                        valableAu,
                        r.getObject("signe", Boolean.class),
                        r.getBoolean("solde"),
                        aujourdHui));
    }
}
