package coop.essaim.personnes;

import coop.essaim.acces.NomsDObjets.Nomme;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonnesSql {

    private final JdbcClient jdbc;

    PersonnesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Personne> trouver(PersonneId id) {
        return jdbc.sql(
                        "select id, civilite, nom, prenom, naissance, courriel, telephone, compte_id from personne where id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> personne(ligne))
                .optional();
    }

    Optional<PersonneId> duCompte(UUID compte) {
        return jdbc.sql("select id from personne where compte_id = :compte")
                .param("compte", compte)
                .query(UUID.class)
                .optional()
                .map(PersonneId::new);
    }

    void ajouter(PersonneId id, NouvellePersonne nouvelle, Instant maintenant, @Nullable UUID par) {
        var civilite = nouvelle.civilite();
        jdbc.sql("""
                insert into personne (id, civilite, nom, prenom, naissance, courriel, telephone, cree_a, cree_par)
                values (:id, :civilite, :nom, :prenom, :naissance, :courriel, :telephone, :maintenant, :par)""")
                .param("id", id.valeur())
                .param("civilite", civilite == null ? null : civilite.name())
                .param("nom", nouvelle.nom())
                .param("prenom", nouvelle.prenom())
                .param("naissance", nouvelle.naissance())
                .param("courriel", texte(nouvelle.courriel()))
                .param("telephone", e164(nouvelle.telephone()))
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void rattacher(PersonneId id, @Nullable UUID compte) {
        jdbc.sql("update personne set compte_id = :compte where id = :id")
                .param("compte", compte)
                .param("id", id.valeur())
                .update();
    }

    static @Nullable String texte(@Nullable Courriel courriel) {
        return courriel == null ? null : courriel.adresse();
    }

    static @Nullable String e164(@Nullable Telephone telephone) {
        return telephone == null ? null : telephone.e164();
    }

    /// Salariée à temps complet ce jour-là, par un emploi ou par plusieurs qui le disent.
    boolean estSalarieeATempsComplet(PersonneId id, LocalDate jour) {
        return jdbc.sql("""
                select exists (select 1 from personne_emploi
                                where personne_id = :id and temps_complet and contrat <> 'INDEPENDANT'
                                  and :jour between du and coalesce(au, 'infinity'))""")
                .param("id", id.valeur())
                .param("jour", jour)
                .query(Boolean.class)
                .single();
    }

    void noterProvenance(PersonneId id, Origine origine, @Nullable String prescripteur) {
        jdbc.sql("update personne set origine = :origine, prescripteur = :prescripteur where id = :id")
                .param("origine", origine.name())
                .param("prescripteur", prescripteur)
                .param("id", id.valeur())
                .update();
    }

    void noterContact(PersonneId id, LocalDate le) {
        jdbc.sql("""
                update personne set dernier_contact_le = :le
                 where id = :id and (dernier_contact_le is null or dernier_contact_le < :le)""").param("le", le).param("id", id.valeur()).update();
    }

    /// @param ligne avec les colonnes d'une [Personne]
    static Personne personne(ResultSet ligne) throws SQLException {
        var civilite = ligne.getString("civilite");
        var courriel = ligne.getString("courriel");
        var telephone = ligne.getString("telephone");
        return new Personne(
                new PersonneId(ligne.getObject("id", UUID.class)),
                civilite == null ? null : Civilite.valueOf(civilite),
                ligne.getString("nom"),
                ligne.getString("prenom"),
                ligne.getObject("naissance", LocalDate.class),
                courriel == null ? null : new Courriel(courriel),
                telephone == null ? null : new Telephone(telephone),
                ligne.getObject("compte_id", UUID.class));
    }

    /// Le nom de ceux qui sont des personnes, et que rien n'a effacées, ou des territoires.
    Map<UUID, Nomme> nommes(Collection<UUID> identifiants) {
        return jdbc
                .sql("""
                select id, prenom || ' ' || nom, '' from personne where id = any(:ids) and anonymisee_a is null
                union all select id, nom, '' from territoire where id = any(:ids)
                union all
                select e.id, p.prenom || ' ' || p.nom, e.fonction from equipe e join personne p on p.id = e.personne_id
                 where e.id = any(:ids) and p.anonymisee_a is null""")
                .param("ids", identifiants.toArray(UUID[]::new))
                .query((ligne, _) ->
                        Map.entry(ligne.getObject("id", UUID.class), new Nomme(ligne.getString(2), ligne.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
