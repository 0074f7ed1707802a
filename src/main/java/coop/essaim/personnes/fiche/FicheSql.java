package coop.essaim.personnes.fiche;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.Civilite;
import coop.essaim.personnes.NiveauDEtudes;
import coop.essaim.personnes.Origine;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les parties de la fiche qui ne portent pas de date, et la trace de leurs corrections.
@Repository
class FicheSql {

    private final JdbcClient jdbc;

    FicheSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Met en file les corrections d'une même fiche ; faux si elle n'existe pas, ou a été anonymisée.
    boolean verrouiller(PersonneId id) {
        return jdbc.sql("select 1 from personne where id = :id and anonymisee_a is null for update")
                .param("id", id.valeur())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<EnTete> enTete(PersonneId id) {
        return jdbc.sql("""
                select p.id, p.prenom, p.nom, p.cree_a, p.dernier_contact_le, p.anonymisee_a is not null as anonymisee,
                       p.compte_id, c.courriel as courriel_du_compte, c.actif
                  from personne p
                  left join pub_compte c on c.id = p.compte_id
                 where p.id = :id""")
                .param("id", id.valeur())
                .query((ligne, _) -> new EnTete(
                        new PersonneId(ligne.getObject("id", UUID.class)),
                        ligne.getString("prenom") + " " + ligne.getString("nom"),
                        ligne.getObject("cree_a", OffsetDateTime.class).toInstant(),
                        ligne.getObject("dernier_contact_le", LocalDate.class),
                        ligne.getBoolean("anonymisee"),
                        ligne.getString("courriel_du_compte"),
                        ligne.getString("courriel_du_compte") != null && !ligne.getBoolean("actif")))
                .optional();
    }

    /// Les comptes actifs que nulle fiche n'a, sauf celui de qui demande.
    List<Option> comptesLibres(UUID par) {
        return jdbc.sql("""
                select c.id, c.nom || ', ' || c.courriel as libelle from pub_compte c
                 where c.actif and c.id <> :par and not exists (select 1 from personne p where p.compte_id = c.id)
                 order by c.nom, c.courriel
                 limit 500""")
                .param("par", par)
                .query((ligne, _) -> Option.de(ligne.getString("id"), ligne.getString("libelle")))
                .list();
    }

    IdentiteSaisie identite(PersonneId id) {
        return jdbc.sql("""
                select civilite, prenom, nom, nom_de_naissance, naissance, lieu_de_naissance, pays_de_naissance, nationalite
                  from personne where id = :id""")
                .param("id", id.valeur())
                .query((ligne, _) -> new IdentiteSaisie(
                        choix(Civilite.class, ligne, "civilite"),
                        ligne.getString("prenom"),
                        ligne.getString("nom"),
                        ligne.getString("nom_de_naissance"),
                        ligne.getObject("naissance", LocalDate.class),
                        ligne.getString("lieu_de_naissance"),
                        ligne.getString("pays_de_naissance"),
                        ligne.getString("nationalite")))
                .single();
    }

    void ecrire(PersonneId id, IdentiteSaisie identite) {
        jdbc.sql("""
                update personne
                   set civilite = :civilite, prenom = :prenom, nom = :nom, nom_de_naissance = :nomDeNaissance,
                       naissance = :naissance, lieu_de_naissance = :lieu, pays_de_naissance = :pays,
                       nationalite = :nationalite
                 where id = :id""")
                .param("id", id.valeur())
                .param("civilite", nom(identite.civilite()))
                .param("prenom", identite.prenom())
                .param("nom", identite.nom())
                .param("nomDeNaissance", identite.nomDeNaissance())
                .param("naissance", identite.naissance())
                .param("lieu", identite.lieuDeNaissance())
                .param("pays", identite.paysDeNaissance())
                .param("nationalite", identite.nationalite())
                .update();
    }

    ContactsSaisie contacts(PersonneId id) {
        return jdbc.sql("select courriel, telephone, autre_telephone from personne where id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> {
                    var courriel = ligne.getString("courriel");
                    return new ContactsSaisie(
                            courriel == null ? null : new Courriel(courriel),
                            telephone(ligne, "telephone"),
                            telephone(ligne, "autre_telephone"));
                })
                .single();
    }

    void ecrire(PersonneId id, ContactsSaisie contacts) {
        var courriel = contacts.courriel();
        jdbc.sql(
                        "update personne set courriel = :courriel, telephone = :telephone, autre_telephone = :autre where id = :id")
                .param("id", id.valeur())
                .param("courriel", courriel == null ? null : courriel.adresse())
                .param("telephone", e164(contacts.telephone()))
                .param("autre", e164(contacts.autreTelephone()))
                .update();
    }

    ProvenanceSaisie provenance(PersonneId id) {
        return jdbc.sql("select origine, prescripteur, niveau_d_etudes, diplome from personne where id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> new ProvenanceSaisie(
                        choix(Origine.class, ligne, "origine"),
                        ligne.getString("prescripteur"),
                        choix(NiveauDEtudes.class, ligne, "niveau_d_etudes"),
                        ligne.getString("diplome")))
                .single();
    }

    void ecrire(PersonneId id, ProvenanceSaisie provenance) {
        jdbc.sql("""
                update personne
                   set origine = :origine, prescripteur = :prescripteur, niveau_d_etudes = :niveau, diplome = :diplome
                 where id = :id""")
                .param("id", id.valeur())
                .param("origine", nom(provenance.origine()))
                .param("prescripteur", provenance.prescripteur())
                .param("niveau", nom(provenance.niveauDEtudes()))
                .param("diplome", provenance.diplome())
                .update();
    }

    void ajouterRectification(PersonneId id, Rectification rectification, @Nullable UUID par) {
        jdbc.sql("""
                insert into personne_rectification (id, personne_id, champ, avant, apres, a, par)
                values (:id, :personne, :champ, :avant, :apres, :a, :par)""")
                .param("id", rectification.id())
                .param("personne", id.valeur())
                .param("champ", rectification.champ())
                .param("avant", rectification.avant())
                .param("apres", rectification.apres())
                .param("a", rectification.a().atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    List<Rectification> rectifications(PersonneId id) {
        return jdbc.sql("""
                select r.id, r.champ, coalesce(r.avant, '') as avant, coalesce(r.apres, '') as apres, r.a,
                       coalesce(c.nom, '') as par
                  from personne_rectification r
                  left join pub_compte c on c.id = r.par
                 where r.personne_id = :personne
                 order by r.a desc, r.id desc
                 limit 200""")
                .param("personne", id.valeur())
                .query((ligne, _) -> new Rectification(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("champ"),
                        ligne.getString("avant"),
                        ligne.getString("apres"),
                        ligne.getObject("a", OffsetDateTime.class).toInstant(),
                        ligne.getString("par")))
                .list();
    }

    /// L'année de naissance, le département et la provenance restent : les bilans en vivent. Le reste s'efface.
    void anonymiser(PersonneId id) {
        jdbc.sql("delete from personne_rectification where personne_id = :id")
                .param("id", id.valeur())
                .update();
        jdbc.sql("""
                update personne
                   set prenom = 'Personne', nom = 'anonymisée', nom_de_naissance = null, lieu_de_naissance = null,
                       pays_de_naissance = null, nationalite = null, courriel = null, telephone = null,
                       autre_telephone = null, prescripteur = null, diplome = null, dernier_contact_le = null,
                       compte_id = null, naissance = null,
                       annee_de_naissance = coalesce(extract(year from naissance)::smallint, annee_de_naissance)
                 where id = :id""").param("id", id.valeur()).update();
    }

    static <E extends Enum<E>> @Nullable E choix(Class<E> type, ResultSet ligne, String colonne) throws SQLException {
        var nom = ligne.getString(colonne);
        return nom == null ? null : Enum.valueOf(type, nom);
    }

    static @Nullable String nom(@Nullable Enum<?> choix) {
        return choix == null ? null : choix.name();
    }

    static @Nullable Telephone telephone(ResultSet ligne, String colonne) throws SQLException {
        var e164 = ligne.getString(colonne);
        return e164 == null ? null : new Telephone(e164);
    }

    static @Nullable String e164(@Nullable Telephone telephone) {
        return telephone == null ? null : telephone.e164();
    }
}
