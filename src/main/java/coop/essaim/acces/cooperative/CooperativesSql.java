package coop.essaim.acces.cooperative;

import coop.essaim.acces.cooperative.Cooperative.Banque;
import coop.essaim.acces.cooperative.Cooperative.Contact;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Bic;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Telephone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CooperativesSql {

    private static final String COLONNES = """
            select du, denomination, forme, siret, greffe, ape, voie, code_postal, ville, capital_minimum, tva, iban,
                   bic, telephone, courriel, site, logo
              from pub_cooperative
            """;

    private final JdbcClient jdbc;

    CooperativesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Cooperative> a(LocalDate date) {
        return jdbc.sql(COLONNES + "where :date between du and coalesce(au, 'infinity')")
                .param("date", date)
                .query((ligne, _) -> cooperative(ligne))
                .optional();
    }

    List<Cooperative> historique() {
        return jdbc.sql(COLONNES + "order by du desc")
                .query((ligne, _) -> cooperative(ligne))
                .list();
    }

    record EnTete(String denomination, @Nullable UUID logo) {}

    Optional<EnTete> enTete(LocalDate date) {
        return jdbc.sql("select denomination, logo from pub_cooperative"
                        + " where :date between du and coalesce(au, 'infinity')")
                .param("date", date)
                .query((ligne, _) -> new EnTete(ligne.getString("denomination"), ligne.getObject("logo", UUID.class)))
                .optional();
    }

    /// Deux saisies simultanées se suivent : la seconde voit ce que la première a écrit.
    void verrouiller() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('cooperative'))")
                .query()
                .listOfRows();
    }

    void ajouter(Cooperative c, Instant maintenant, @Nullable UUID par) {
        var banque = c.banque();
        var capital = c.capitalMinimum();
        var tva = c.tva();
        var telephone = c.contact().telephone();
        var courriel = c.contact().courriel();
        jdbc.sql("""
                insert into cooperative (du, version, saisie_a, saisie_par, denomination, forme, siren, siret,
                                         capital_minimum, greffe, ape, voie, code_postal, ville, tva, iban, bic,
                                         telephone, courriel, site, logo)
                values (:du, (select coalesce(max(version), 0) + 1 from cooperative where du = :du), :maintenant, :par,
                        :denomination, :forme, :siren, :siret, :capital, :greffe, :ape, :voie, :codePostal, :ville,
                        :tva, :iban, :bic, :telephone, :courriel, :site, :logo)""")
                .param("du", c.du())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .param("denomination", c.denomination())
                .param("forme", c.forme().name())
                .param("siren", c.siren().chiffres())
                .param("siret", c.siret().chiffres())
                .param("capital", capital == null ? null : capital.centimes())
                .param("greffe", c.greffe())
                .param("ape", c.ape())
                .param("voie", String.join("\n", c.siege().lignes()))
                .param("codePostal", c.siege().codePostal())
                .param("ville", c.siege().commune())
                .param("tva", tva == null ? null : tva.code())
                .param("iban", banque == null ? null : banque.iban().enClair())
                .param("bic", code(banque))
                .param("telephone", telephone == null ? null : telephone.e164())
                .param("courriel", courriel == null ? null : courriel.adresse())
                .param("site", c.contact().site())
                .param("logo", c.logo())
                .update();
    }

    private static @Nullable String code(@Nullable Banque banque) {
        if (banque == null) return null;
        var bic = banque.bic();
        return bic == null ? null : bic.code();
    }

    private static Cooperative cooperative(ResultSet ligne) throws SQLException {
        long capital = ligne.getLong("capital_minimum");
        boolean sansCapital = ligne.wasNull();
        var tva = ligne.getString("tva");
        return new Cooperative(
                ligne.getObject("du", LocalDate.class),
                ligne.getString("denomination"),
                Forme.valueOf(ligne.getString("forme")),
                new Siret(ligne.getString("siret")),
                ligne.getString("greffe"),
                ligne.getString("ape"),
                AdressePostale.enFrance(
                        ligne.getString("voie"), ligne.getString("code_postal"), ligne.getString("ville")),
                sansCapital ? null : new Montant(capital),
                tva == null ? null : new NumeroTva(tva),
                banque(ligne.getString("iban"), ligne.getString("bic")),
                contact(ligne.getString("telephone"), ligne.getString("courriel"), ligne.getString("site")),
                ligne.getObject("logo", UUID.class));
    }

    private static @Nullable Banque banque(@Nullable String iban, @Nullable String bic) {
        if (iban == null) return null;
        return new Banque(Iban.lire(iban).valeur(), bic == null ? null : new Bic(bic));
    }

    private static Contact contact(@Nullable String telephone, @Nullable String courriel, @Nullable String site) {
        return new Contact(
                telephone == null ? null : new Telephone(telephone),
                courriel == null ? null : new Courriel(courriel),
                site);
    }
}
