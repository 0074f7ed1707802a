package coop.essaim.tiers;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Telephone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TiersSql {

    static final String COLONNES = """
            select t.id, t.activite_id, t.nature, t.nom, t.client, t.fournisseur, t.financeur, t.siren, t.siret, t.tva,
                   t.electronique, t.voie, t.code_postal, t.commune, t.pays, t.courriel, t.telephone, t.contact,
                   t.auxiliaire, t.archive_le, t.version
              from tiers t
            """;

    private final JdbcClient jdbc;

    TiersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FicheDeTiers> trouver(TiersId id) {
        return jdbc.sql(COLONNES + " where t.id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> fiche(ligne))
                .optional();
    }

    /// Deux envois de la même demande se suivent : le second voit la fiche du premier.
    void verrouiller(UUID cle) {
        jdbc.sql("select pg_advisory_xact_lock(:cle)")
                .param("cle", cle.getLeastSignificantBits())
                .query()
                .listOfRows();
    }

    /// La fiche qu'une demande déjà faite sous cette clé a créée.
    Optional<TiersId> creePar(UUID cle) {
        return jdbc.sql("select id from tiers where cle = :cle")
                .param("cle", cle)
                .query((ligne, _) -> new TiersId(ligne.getObject(1, UUID.class)))
                .optional();
    }

    /// Même SIREN, même numéro de TVA, même courriel, ou même nom au même code postal, chez la même activité.
    List<FicheDeTiers> ressemblants(@Nullable ActiviteId activite, DescriptionDeTiers description) {
        return jdbc.sql(COLONNES + """
                 where t.activite_id is not distinct from :activite and t.archive_le is null
                   and (t.siren = :siren or t.tva = :tva or t.courriel = :courriel
                        or (lower(t.nom) = lower(:nom) and t.code_postal = :codePostal))
                 order by t.nom, t.id limit 5""")
                .param("activite", activite == null ? null : activite.valeur(), java.sql.Types.OTHER)
                .params(colonnes(description))
                .query((ligne, _) -> fiche(ligne))
                .list();
    }

    List<FicheDeTiers> clients(ActiviteId activite) {
        return jdbc.sql(COLONNES + """
                 where t.activite_id = :activite and t.client and t.archive_le is null
                 order by lower(t.nom), t.id""")
                .param("activite", activite.valeur())
                .query((ligne, _) -> fiche(ligne))
                .list();
    }

    String auxiliaireSuivant() {
        return jdbc.sql("select 'T' || lpad(nextval('tiers_auxiliaire_seq')::text, 5, '0')")
                .query(String.class)
                .single();
    }

    void ajouter(FicheDeTiers fiche, UUID cle, Instant maintenant, @Nullable UUID par) {
        var activite = fiche.activite();
        jdbc.sql("""
                insert into tiers (id, cle, activite_id, nature, nom, client, fournisseur, financeur, siren, siret, tva,
                                   electronique, voie, code_postal, commune, pays, courriel, telephone, contact,
                                   auxiliaire, cree_a, cree_par)
                values (:id, :cle, :activite, :nature, :nom, :client, :fournisseur, :financeur, :siren, :siret, :tva,
                        :electronique, :voie, :codePostal, :commune, :pays, :courriel, :telephone, :contact,
                        :auxiliaire, :maintenant, :par)""")
                .param("id", fiche.id().valeur())
                .param("cle", cle)
                .param("activite", activite == null ? null : activite.valeur(), java.sql.Types.OTHER)
                .params(colonnes(fiche.description()))
                .param("auxiliaire", fiche.auxiliaire())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, java.sql.Types.OTHER)
                .update();
    }

    /// Faux si la version n'est plus celle que la personne a lue.
    boolean corriger(TiersId id, DescriptionDeTiers description, int version) {
        return jdbc.sql("""
                update tiers
                   set nature = :nature, nom = :nom, client = :client, fournisseur = :fournisseur,
                       financeur = :financeur, siren = :siren, siret = :siret, tva = :tva,
                       electronique = :electronique, voie = :voie, code_postal = :codePostal, commune = :commune,
                       pays = :pays, courriel = :courriel, telephone = :telephone, contact = :contact,
                       version = version + 1
                 where id = :id and version = :version""")
                        .param("id", id.valeur())
                        .param("version", version)
                        .params(colonnes(description))
                        .update()
                == 1;
    }

    void archiver(TiersId id, @Nullable Instant le) {
        jdbc.sql("update tiers set archive_le = :le, version = version + 1 where id = :id")
                .param("id", id.valeur())
                .param("le", le == null ? null : le.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static Map<String, @Nullable Object> colonnes(DescriptionDeTiers d) {
        var numeros = d.immatriculation();
        var colonnes = new HashMap<String, @Nullable Object>();
        colonnes.put("nature", d.nature().name());
        colonnes.put("nom", d.nom());
        colonnes.put("client", d.roles().contains(RoleDeTiers.CLIENT));
        colonnes.put("fournisseur", d.roles().contains(RoleDeTiers.FOURNISSEUR));
        colonnes.put("financeur", d.roles().contains(RoleDeTiers.FINANCEUR));
        colonnes.put("siren", numeros.siren() == null ? null : numeros.siren().chiffres());
        colonnes.put("siret", numeros.siret() == null ? null : numeros.siret().chiffres());
        colonnes.put("tva", numeros.tva() == null ? null : numeros.tva().code());
        colonnes.put(
                "electronique",
                numeros.electronique() == null ? null : numeros.electronique().identifiant());
        colonnes.put("voie", String.join("\n", d.adresse().lignes()));
        colonnes.put("codePostal", d.adresse().codePostal());
        colonnes.put("commune", d.adresse().commune());
        colonnes.put("pays", d.adresse().pays());
        colonnes.put("courriel", d.courriel() == null ? null : d.courriel().adresse());
        colonnes.put("telephone", d.telephone() == null ? null : d.telephone().e164());
        colonnes.put("contact", d.contact());
        return colonnes;
    }

    static FicheDeTiers fiche(ResultSet r) throws SQLException {
        var activite = r.getObject("activite_id", UUID.class);
        return new FicheDeTiers(
                new TiersId(r.getObject("id", UUID.class)),
                activite == null ? null : new ActiviteId(activite),
                description(r),
                r.getString("auxiliaire"),
                r.getObject("archive_le") != null,
                r.getInt("version"));
    }

    private static DescriptionDeTiers description(ResultSet r) throws SQLException {
        var roles = EnumSet.noneOf(RoleDeTiers.class);
        if (r.getBoolean("client")) roles.add(RoleDeTiers.CLIENT);
        if (r.getBoolean("fournisseur")) roles.add(RoleDeTiers.FOURNISSEUR);
        if (r.getBoolean("financeur")) roles.add(RoleDeTiers.FINANCEUR);
        var courriel = r.getString("courriel");
        var telephone = r.getString("telephone");
        return new DescriptionDeTiers(
                NatureDeTiers.valueOf(r.getString("nature")),
                r.getString("nom"),
                roles,
                immatriculation(r),
                new AdressePostale(
                        r.getString("voie").lines().toList(),
                        r.getString("code_postal"),
                        r.getString("commune"),
                        null,
                        r.getString("pays")),
                courriel == null ? null : new Courriel(courriel),
                telephone == null ? null : new Telephone(telephone),
                r.getString("contact"));
    }

    private static Immatriculation immatriculation(ResultSet r) throws SQLException {
        var siren = r.getString("siren");
        var siret = r.getString("siret");
        var tva = r.getString("tva");
        var electronique = r.getString("electronique");
        return new Immatriculation(
                siren == null ? null : new Siren(siren),
                siret == null ? null : new Siret(siret),
                tva == null ? null : new NumeroTva(tva),
                electronique == null ? null : new AdresseElectronique(electronique));
    }
}
