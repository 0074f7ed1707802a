package coop.essaim.demonstration.grandeur;

import coop.essaim.acces.Comptes;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Contribution;
import coop.essaim.activites.Fermeture;
import coop.essaim.activites.Ouverture;
import coop.essaim.activites.contribution.Contributions;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Taux;
import coop.essaim.demonstration.grandeur.Effectifs.Presence;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.tiers.DescriptionDeTiers;
import coop.essaim.tiers.Enregistrement;
import coop.essaim.tiers.Immatriculation;
import coop.essaim.tiers.NatureDeTiers;
import coop.essaim.tiers.RoleDeTiers;
import coop.essaim.tiers.Tiers;
import coop.essaim.tiers.TiersId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Les personnes, leurs activités et leurs clients, ouverts par les services des modules comme le ferait l'équipe.
@Component
class Peuplement {

    private static final int CLIENTS = 3;

    /// Un particulier sur trois reçoit ses factures par la poste.
    private static final int PARTICULIERS_SANS_COURRIEL = 3;

    private final Comptes comptes;
    private final Personnes personnes;
    private final Activites activites;
    private final Contributions contributions;
    private final Tiers tiers;
    private final Portefeuille portefeuille;

    Peuplement(
            Comptes comptes,
            Personnes personnes,
            Activites activites,
            Contributions contributions,
            Tiers tiers,
            Portefeuille portefeuille) {
        this.comptes = comptes;
        this.personnes = personnes;
        this.activites = activites;
        this.contributions = contributions;
        this.tiers = tiers;
        this.portefeuille = portefeuille;
    }

    /// Une activité ouverte, qui la mène, ce qu'elle vend et à qui.
    record Etabli(
            Presence presence, PersonneId personne, Activite activite, Noms.Metier metier, List<TiersId> clients) {}

    /// Une personne de la troupe, qui a un compte, à la place d'un nom tiré.
    record Vedette(int rang, String prenom, String nom, String courriel, int metier) {}

    void decider(LocalDate depuis) {
        contributions.fixer(
                null,
                new Contribution(
                        Taux.pourCent("10"),
                        Contribution.Base.FACTURE,
                        "Assemblée générale ordinaire : 10 % du chiffre d’affaires facturé"),
                depuis);
    }

    /// @param debut premier jour de l'année pleine : un objectif s'y fixe, et un autre l'année d'après
    /// @param ouverture de l'activité, qui a pu vivre avant la personne qui la mène
    Etabli etablir(
            Presence presence,
            @Nullable Vedette vedette,
            LocalDate debut,
            LocalDate ouverture,
            RandomGenerator hasard) {
        int rang = presence.rang();
        var prenom = vedette == null ? Noms.prenom(rang) : vedette.prenom();
        var nom = vedette == null ? Noms.nom(rang) : vedette.nom();
        var metier = Noms.metier(vedette == null ? rang : vedette.metier());
        var enseigne = vedette == null ? Noms.enseigne(rang) : metier.enseigne();
        var activite = ouvrir(enseigne + " " + nom, enseigne + " " + prenom + " " + nom, ouverture);
        var personne = personnes.ouvrir(
                new NouvellePersonne(
                        Noms.civilite(prenom),
                        nom,
                        prenom,
                        LocalDate.of(1962 + rang * 13 % 40, 1 + rang % 12, 1 + rang % 28),
                        vedette == null
                                ? new Courriel("personne" + rang + "@val-rouge.example")
                                : new Courriel(vedette.courriel()),
                        null),
                null);
        if (vedette != null)
            comptes.trouverParCourriel(vedette.courriel()).ifPresent(c -> personnes.rattacher(personne, c.id()));
        activites.rattacher(activite.id(), personne, new BigDecimal("100"), presence.entree());
        portefeuille.confier(personne, rang, presence.entree());
        viser(activite, presence, debut);
        return new Etabli(presence, personne, activite, metier, clients(rang, activite, hasard));
    }

    /// L'activité de qui entre cette année, et ses premiers clients.
    Etabli etablir(PersonneId personne, String nom, int rang, LocalDate entree) {
        var enseigne = Noms.enseigne(rang);
        var activite = ouvrir(enseigne + " " + nom.split(" ", 2)[1], enseigne + " " + nom, entree);
        activites.rattacher(activite.id(), personne, new BigDecimal("100"), entree);
        var clients = clients(rang, activite, new Random(rang));
        return new Etabli(new Presence(rang, entree, null, true), personne, activite, Noms.metier(rang), clients);
    }

    private void viser(Activite activite, Presence presence, LocalDate debut) {
        var ventes = Ventes.parActivite(Effectifs.TOTAL).get(presence.rang());
        portefeuille.viser(activite, presence.rang(), ventes, debut);
        if (presence.sortie() == null) portefeuille.viser(activite, presence.rang() + 2, ventes, debut.plusYears(1));
    }

    private Activite ouvrir(String enseigne, String sinon, LocalDate le) {
        return switch (activites.ouvrir(enseigne, le, null)) {
            case Ouverture.Faite(var activite) -> activite;
            case Ouverture.EnseignePrise(var prise) -> {
                if (enseigne.equals(sinon)) throw new IllegalStateException("Enseigne prise : " + prise);
                yield ouvrir(sinon, sinon, le);
            }
        };
    }

    private List<TiersId> clients(int rang, Activite activite, RandomGenerator hasard) {
        var clients = new ArrayList<TiersId>();
        for (int n = 0; n < CLIENTS; n++) {
            var cle = UUID.nameUUIDFromBytes(("client:" + rang + ":" + n).getBytes(StandardCharsets.UTF_8));
            var ouverture = tiers.ouvrir(new Tiers.Demande(cle, activite.id(), client(rang, n, hasard), true, null));
            if (!(ouverture instanceof Enregistrement.Fait(var id))) throw new IllegalStateException("" + ouverture);
            clients.add(id);
        }
        return clients;
    }

    private static DescriptionDeTiers client(int rang, int n, RandomGenerator hasard) {
        var commune = Noms.commune(n < 2 ? rang + n : rang);
        var voie = n < 2 ? (1 + rang) + " rue des Essaims" : "1 place de la Mairie";
        var adresse = AdressePostale.enFrance(voie, commune.codePostal(), commune.nom());
        return switch (n) {
            case 0 ->
                client(
                        NatureDeTiers.ENTREPRISE,
                        Noms.client(rang),
                        Immatriculation.de(Noms.siren(hasard)),
                        adresse,
                        Noms.courriel("contact", Noms.client(rang)));
            case 1 -> {
                var nom = Noms.prenom(rang + 31) + " " + Noms.nom(rang + 17);
                yield client(
                        NatureDeTiers.PARTICULIER,
                        nom,
                        Immatriculation.AUCUNE,
                        adresse,
                        rang % PARTICULIERS_SANS_COURRIEL == 0 ? null : Noms.courriel(nom, "particulier"));
            }
            default ->
                client(
                        NatureDeTiers.ORGANISME_PUBLIC,
                        (commune.nom().equals("Nantes") ? "Ville " : "Commune ") + EnFrancais.de(commune.nom()),
                        Immatriculation.de(Noms.siren(hasard)),
                        adresse,
                        Noms.courriel("comptabilite", commune.nom()));
        };
    }

    private static DescriptionDeTiers client(
            NatureDeTiers nature,
            String nom,
            Immatriculation immatriculation,
            AdressePostale adresse,
            @Nullable Courriel courriel) {
        return new DescriptionDeTiers(
                nature, nom, Set.of(RoleDeTiers.CLIENT), immatriculation, adresse, courriel, null, null);
    }

    /// Une activité ferme quand ses comptes sont soldés : les derniers règlements viennent après le départ.
    void fermer(Etabli etabli, LocalDate aujourdHui) {
        var soldee = etabli.presence().soldee();
        if (soldee == null || soldee.isAfter(aujourdHui)) return;
        var fermeture = activites.fermer(etabli.activite().id(), soldee);
        if (!(fermeture instanceof Fermeture.Faite)) throw new IllegalStateException("Fermeture : " + fermeture);
    }
}
