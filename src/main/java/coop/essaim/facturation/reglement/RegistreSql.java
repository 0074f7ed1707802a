package coop.essaim.facturation.reglement;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.Nature;
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

/// La liste des règlements. Un règlement qui paie plusieurs activités ne montre à chacune que sa part.
@Repository
class RegistreSql {

    static final Colonnes<ReglementListe> COLONNES = Colonnes.departagees(
                    "r.numero", Genre.TEXTE, ReglementListe::numero)
            .par("date", "r.date", Genre.DATE, ReglementListe::date)
            .dAbord("-date");

    private static final String LISTER = """
            select r.id, r.numero, r.date, r.nature, r.mode, coalesce(p.acheteur, t.nom) as client,
                   coalesce(p.enseignes, a.enseigne) as enseignes, r.reference, p.factures,
                   r.montant - coalesce(p.autres, 0)
                       - case when :activites::uuid[] is null or r.activite_id = any(:activites) then 0
                              else coalesce(x.montant, 0) end as montant,
                   case when n.impaye then 'IMPAYE' when n.reglement_id is not null then 'ANNULE'
                        when r.mode = 'CHEQUE' and r.nature = 'RECU' and c.reglement_id is null then 'A_REMETTRE'
                        when x.montant > x.employe then 'EN_TROP'
                        when c.reglement_id is not null then 'REMIS' else 'FAIT' end as etat
              from reglement r
              join pub_tiers t on t.id = r.client_id
              join pub_activite a on a.id = r.activite_id
              left join cheque_remis c on c.reglement_id = r.id
              left join annulation_de_reglement n on n.reglement_id = r.id
              left join trop_percu x on x.reglement_id = r.id
              left join lateral (
                   select string_agg(f.numero, ', ' order by i.rang) filter (where s.vue) as factures,
                          min(f.acheteur) filter (where s.vue) as acheteur,
                          string_agg(distinct e.enseigne, ', ') filter (where s.vue) as enseignes,
                          sum(i.montant) filter (where not s.vue) as autres, bool_or(s.vue) as vue,
                          bool_or(f.activite_id = :activite::uuid) as choisie
                     from imputation i
                     join facture f on f.id = i.facture_id
                     join pub_activite e on e.id = f.activite_id
                    cross join lateral (
                          select :activites::uuid[] is null or f.activite_id = any(:activites) as vue) s
                    where i.reglement_id = r.id) p on true
             where (:activites::uuid[] is null or r.activite_id = any(:activites) or p.vue)
               and (:activite::uuid is null or r.activite_id = :activite or p.choisie)
               and (:mode::text is null or r.mode = :mode)
               and (:du::date is null or r.date >= :du) and (:au::date is null or r.date <= :au)
               and (:texte::text is null or coalesce(p.acheteur, t.nom) ilike '%' || :texte || '%'
                    or r.numero ilike :texte || '%' or r.reference ilike '%' || :texte || '%'
                    or p.factures ilike '%' || :texte || '%')
               and (:etat::text is null
                    or :etat = 'a-remettre' and r.mode = 'CHEQUE' and r.nature = 'RECU' and c.reglement_id is null
                       and n.reglement_id is null
                    or :etat = 'en-trop' and x.montant > x.employe and n.reglement_id is null
                    or :etat = 'annules' and n.reglement_id is not null)
               /* suite */""";

    private final JdbcClient jdbc;

    RegistreSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param permises les activités que le visiteur lit ; `null` : toutes
    PageDeCles<ReglementListe> chercher(
            FiltreDeReglementsSaisie filtre,
            @Nullable Collection<ActiviteId> permises,
            Fenetre<ReglementListe> fenetre) {
        var lignes = jdbc.sql(fenetre.completer(LISTER))
                .param("activites", uuids(permises))
                .param("activite", filtre.activiteChoisie(), Types.OTHER)
                .param("mode", filtre.modeConnu(), Types.VARCHAR)
                .param("du", filtre.depuis(), Types.DATE)
                .param("au", filtre.jusqua(), Types.DATE)
                .param("texte", filtre.texte(), Types.VARCHAR)
                .param("etat", filtre.etatConnu(), Types.VARCHAR)
                .params(fenetre.parametres())
                .query((ligne, _) -> reglement(ligne))
                .list();
        return fenetre.page(lignes);
    }

    /// Les factures à encaisser, pour compléter un numéro au clavier : les plus anciennes échéances d'abord.
    List<Option> aEncaisser(int limite) {
        return jdbc.sql("""
                select f.numero, f.acheteur, s.reste
                  from pub_solde_de_facture s
                  join facture f on f.id = s.facture_id
                 where s.reste > 0 and s.genre <> 'AVOIR'
                 order by f.echeance, f.numero limit :limite""")
                .param("limite", limite)
                .query((ligne, _) ->
                        Option.de(ligne.getString(1), ligne.getString(2) + ", reste " + new Montant(ligne.getLong(3))))
                .list();
    }

    /// Les factures d'un client qui ne sont pas soldées, dans l'ordre où il les doit.
    List<String> ouvertes(UUID client) {
        return jdbc.sql("""
                select f.numero from pub_solde_de_facture s join facture f on f.id = s.facture_id
                 where s.client_id = :client and s.reste > 0 and s.genre <> 'AVOIR'
                 order by f.echeance, f.numero limit 20""")
                .param("client", client)
                .query((ligne, _) -> ligne.getString(1))
                .list();
    }

    private static UUID @Nullable [] uuids(@Nullable Collection<ActiviteId> activites) {
        return activites == null
                ? null
                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }

    private static ReglementListe reglement(ResultSet r) throws SQLException {
        var mode = r.getString("mode");
        return new ReglementListe(
                r.getObject("id", UUID.class),
                r.getString("numero"),
                r.getObject("date", LocalDate.class),
                Nature.valueOf(r.getString("nature")),
                mode == null ? null : ModeDeReglement.valueOf(mode),
                r.getString("client"),
                r.getString("enseignes"),
                new Montant(r.getLong("montant")),
                r.getString("reference"),
                r.getString("factures"),
                ReglementListe.Etat.valueOf(r.getString("etat")));
    }
}
