package coop.essaim.facturation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.PostgresDeTest;
import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.acces.cooperative.Forme;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.Pieces;
import coop.essaim.tiers.DescriptionDeTiers;
import coop.essaim.tiers.Enregistrement;
import coop.essaim.tiers.Immatriculation;
import coop.essaim.tiers.NatureDeTiers;
import coop.essaim.tiers.Tiers;
import coop.essaim.tiers.TiersId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Le décor des essais de vente : la coopérative L'Essor, l'atelier de Camille (couture) et le jardin d'Idriss, la
/// Ville
/// de Nantes cliente de Camille, une contribution de 10 % à la facture. Tout se date d'aujourd'hui.
///
/// Il se prépare par `contexte.getAutowireCapableBeanFactory().createBean(Commerce.class).preparer()`.
public final class Commerce {

    public static final LocalDate AUJOURD_HUI = LocalDate.now(coop.essaim.commun.EnFrancais.PARIS);
    public static final LocalDate DEBUT = LocalDate.of(2020, 1, 1);

    @Autowired
    public Cooperatives cooperatives;

    @Autowired
    public Activites activites;

    @Autowired
    public Exercices exercices;

    @Autowired
    public Tiers tiers;

    @Autowired
    public Pieces pieces;

    @Autowired
    public Factures factures;

    @Autowired
    public JdbcClient jdbc;

    private Activite couture;
    private Activite jardin;
    private TiersId nantes;

    /// Une fois par base : les essais d'une classe se suivent dans la même.
    public Commerce preparer() {
        var connue = activites("Aubrée Couture");
        if (connue.isEmpty()) {
            cooperatives.enregistrer(essor(), null);
            exercices.ouvrir(
                    AUJOURD_HUI.minusYears(1).withDayOfYear(1),
                    AUJOURD_HUI.minusYears(1).withMonth(12).withDayOfMonth(31));
            exercices.ouvrir(
                    AUJOURD_HUI.withDayOfYear(1), AUJOURD_HUI.withMonth(12).withDayOfMonth(31));
            contribution(null, "10", "FACTURE");
        }
        couture = activite("Aubrée Couture");
        jardin = activite("Les jardins d’Idriss");
        nantes = connue.isEmpty()
                ? client(couture, NatureDeTiers.ORGANISME_PUBLIC, "Ville de Nantes", new Siren("214401093"))
                : jdbc.sql("select id from pub_tiers where nom = 'Ville de Nantes'")
                        .query((l, _) -> new TiersId(l.getObject(1, UUID.class)))
                        .single();
        return this;
    }

    public static Cooperative essor() {
        return new Cooperative(
                DEBUT,
                "L’Essor",
                Forme.SCOP_SARL,
                new Siret("73282932000074"),
                "Nantes",
                "70.22Z",
                AdressePostale.enFrance("12 rue des Lilas", "44000", "Nantes"),
                null,
                NumeroTva.de(new Siren("732829320")),
                null,
                new Cooperative.Contact(null, null, null),
                null);
    }

    public Activite couture() {
        return couture;
    }

    public Activite jardin() {
        return jardin;
    }

    public TiersId nantes() {
        return nantes;
    }

    /// Nantes reçoit désormais son courrier là ; `null` : elle n'a plus de courriel.
    public void ecrireANantes(@Nullable Courriel adresse) {
        var fiche = tiers.trouver(nantes).orElseThrow();
        var d = fiche.description();
        corriger(new DescriptionDeTiers(
                d.nature(), d.nom(), d.roles(), d.immatriculation(), d.adresse(), adresse, d.telephone(), d.contact()));
    }

    public void demenagerNantes(AdressePostale adresse) {
        var fiche = tiers.trouver(nantes).orElseThrow();
        var d = fiche.description();
        corriger(new DescriptionDeTiers(
                d.nature(),
                d.nom(),
                d.roles(),
                d.immatriculation(),
                adresse,
                d.courriel(),
                d.telephone(),
                d.contact()));
    }

    private void corriger(DescriptionDeTiers description) {
        var fiche = tiers.trouver(nantes).orElseThrow();
        tiers.corriger(fiche.id(), fiche.version(), description);
    }

    public TiersId client(Activite activite, NatureDeTiers nature, String nom, Siren siren) {
        var reponse = tiers.ouvrir(new Tiers.Demande(
                UUID.randomUUID(),
                activite.id(),
                DescriptionDeTiers.client(
                        nature,
                        nom,
                        siren == null ? Immatriculation.AUCUNE : Immatriculation.de(siren),
                        AdressePostale.enFrance("2 rue de l’Hôtel de Ville", "44000", "Nantes")),
                true,
                null));
        return ((Enregistrement.Fait) reponse).id();
    }

    /// @param activite `null` : le taux de la coopérative
    public void contribution(Activite activite, String taux, String base) {
        PostgresDeTest.superutilisateur()
                .update(
                        "insert into contribution (id, activite_id, taux, base, du, decision) "
                                + "values (gen_random_uuid(), ?, ?, ?, '2020-01-01', 'AG du 12 juin 2019')",
                        activite == null ? null : activite.id().valeur(),
                        new BigDecimal(taux),
                        base);
    }

    public Activite activite(String enseigne) {
        var connues = activites(enseigne);
        return connues.isEmpty()
                ? ((Ouverture.Faite) activites.ouvrir(enseigne, DEBUT, null)).activite()
                : connues.getFirst();
    }

    private List<Activite> activites(String enseigne) {
        return jdbc
                .sql("select id from pub_activite where enseigne = :enseigne")
                .param("enseigne", enseigne)
                .query((l, _) -> new coop.essaim.activites.ActiviteId(l.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(id -> activites.trouver(id).stream())
                .toList();
    }

    public static LigneSaisie prestation(String libelle, String quantite, String prix) {
        return LigneSaisie.de(libelle, "PRESTATION", "N20", new BigDecimal(quantite), new BigDecimal(prix));
    }

    public static LigneSaisie marchandise(String libelle, String quantite, String prix) {
        return LigneSaisie.de(libelle, "MARCHANDISE", "N20", new BigDecimal(quantite), new BigDecimal(prix));
    }

    /// Un brouillon de facture de Camille à la Ville de Nantes.
    public Composition.Faite brouillon(LigneSaisie... lignes) {
        return brouillon(Brouillon.facture(couture.id(), nantes, "Atelier couture", List.of(lignes)));
    }

    public Composition.Faite brouillon(Brouillon contenu) {
        var reponse = pieces.creer(UUID.randomUUID(), contenu, null);
        assertThat(reponse).isInstanceOf(Composition.Faite.class);
        return (Composition.Faite) reponse;
    }

    public Validation valider(Composition.Faite piece) {
        return valider(piece, AUJOURD_HUI);
    }

    public Validation valider(Composition.Faite piece, LocalDate date) {
        return factures.valider(
                new Factures.Demande(new FactureId(piece.id()), piece.version(), date, null, "Maud Kerivel"));
    }

    /// Une facture validée d'un geste.
    public Facture facture(LigneSaisie... lignes) {
        var piece = brouillon(lignes);
        assertThat(valider(piece)).isInstanceOf(Validation.Faite.class);
        return factures.trouver(new FactureId(piece.id())).orElseThrow();
    }

    /// Les lignes du grand livre de ces pièces, comme un comptable les lit.
    public String grandLivre(String... numeros) {
        return String.join(
                "",
                jdbc.sql("""
                select journal, piece, section, compte, debit, credit from pub_ligne_ecriture
                 where piece = any(:numeros) order by ecriture_id, rang""")
                        .param("numeros", numeros)
                        .query((l, _) -> "%s %s | %s | %s | %s | %s\n"
                                .formatted(
                                        l.getString(1),
                                        l.getString(2),
                                        l.getString(3),
                                        l.getString(4),
                                        centimes(l.getLong(5)),
                                        centimes(l.getLong(6)))
                                .replaceAll(" +\\|", " |")
                                .replaceAll(" +\n", "\n"))
                        .list());
    }

    private static String centimes(long centimes) {
        return centimes == 0 ? "" : BigDecimal.valueOf(centimes, 2).toString().replace('.', ',');
    }
}
