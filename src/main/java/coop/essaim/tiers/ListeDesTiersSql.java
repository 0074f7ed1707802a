package coop.essaim.tiers;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que les pages et la recherche lisent.
@Repository
class ListeDesTiersSql {

    static final Colonnes<TiersListe> COLONNES = Colonnes.departagees("t.id", Genre.UUID, TiersListe::id)
            .par("nom", "lower(t.nom)", Genre.TEXTE, tiers -> tiers.nom().toLowerCase(Locale.FRANCE))
            .par("commune", "t.commune", Genre.TEXTE, TiersListe::commune)
            .par("auxiliaire", "t.auxiliaire", Genre.TEXTE, TiersListe::auxiliaire);

    private static final String TIERS = """
            select t.id, t.nom, t.nature, t.client, t.fournisseur, t.financeur, t.siren, t.commune, t.courriel,
                   t.auxiliaire, a.enseigne, t.archive_le is not null as archive
              from tiers t
              left join pub_activite a on a.id = t.activite_id
            """;

    private static final String CHERCHES = """
             where (:activites::uuid[] is null or t.activite_id = any(:activites))
               and (:activite::uuid is null or t.activite_id = :activite)
               and (t.archive_le is not null) = :archives
               and (:role::text is null or :role = 'CLIENT' and t.client or :role = 'FOURNISSEUR' and t.fournisseur
                    or :role = 'FINANCEUR' and t.financeur)
               and (:texte::text is null or t.nom ilike '%' || :texte || '%' or t.siren like :texte || '%'
                    or t.auxiliaire ilike :texte or t.commune ilike :texte || '%' or t.courriel ilike :texte || '%')
               /* suite */""";

    private final JdbcClient jdbc;

    ListeDesTiersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param permises les activités que le visiteur peut voir ; `null` : toutes, et la structure
    PageDeCles<TiersListe> chercher(
            FiltreSaisie filtre, @Nullable Collection<ActiviteId> permises, Fenetre<TiersListe> fenetre) {
        var lignes = jdbc.sql(fenetre.completer(TIERS + CHERCHES))
                .param("activites", uuids(permises))
                .param("activite", filtre.activiteChoisie(), Types.OTHER)
                .param("archives", filtre.archivesSeulement())
                .param("role", filtre.roleConnu(), Types.VARCHAR)
                .param("texte", filtre.texte(), Types.VARCHAR)
                .params(fenetre.parametres())
                .query((ligne, _) -> tiers(ligne))
                .list();
        return fenetre.page(lignes);
    }

    /// Les fiches d'autres activités qui sont sans doute la même personne : même SIREN, même TVA ou même courriel.
    List<TiersListe> ailleurs(FicheDeTiers fiche) {
        var numeros = fiche.description().immatriculation();
        var courriel = fiche.description().courriel();
        return jdbc.sql(TIERS + """
                 where t.id <> :id and t.archive_le is null
                   and (t.siren = :siren or t.tva = :tva or t.courriel = :courriel)
                 order by t.nom, t.id limit 20""")
                .param("id", fiche.id().valeur())
                .param("siren", numeros.siren() == null ? null : numeros.siren().chiffres())
                .param("tva", numeros.tva() == null ? null : numeros.tva().code())
                .param("courriel", courriel == null ? null : courriel.adresse())
                .query((ligne, _) -> tiers(ligne))
                .list();
    }

    private static UUID @Nullable [] uuids(@Nullable Collection<ActiviteId> activites) {
        return activites == null
                ? null
                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }

    private static TiersListe tiers(ResultSet r) throws SQLException {
        var roles = new ArrayList<String>();
        if (r.getBoolean("client")) roles.add(RoleDeTiers.CLIENT.libelle());
        if (r.getBoolean("fournisseur")) roles.add(RoleDeTiers.FOURNISSEUR.libelle());
        if (r.getBoolean("financeur")) roles.add(RoleDeTiers.FINANCEUR.libelle());
        return new TiersListe(
                r.getObject("id", UUID.class),
                r.getString("nom"),
                NatureDeTiers.valueOf(r.getString("nature")).libelle(),
                List.copyOf(roles),
                r.getString("siren"),
                r.getString("commune"),
                r.getString("courriel"),
                r.getString("auxiliaire"),
                r.getString("enseigne"),
                r.getBoolean("archive"));
    }
}
