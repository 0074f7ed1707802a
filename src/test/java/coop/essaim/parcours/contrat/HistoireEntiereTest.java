package coop.essaim.parcours.contrat;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.accueil.seance.Demande;
import coop.essaim.accueil.seance.Emargements;
import coop.essaim.accueil.seance.Inscriptions;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.accueil.seance.Rendue;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Evenement;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Une personne, de l'information collective à son départ : l'équipe ne dit jamais deux fois le même fait.
@EssaiComplet
class HistoireEntiereTest {

    private static final LocalDate JOUR = LocalDate.now(EnFrancais.PARIS);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Lieux lieux;

    @Autowired
    Seances seances;

    @Autowired
    Inscriptions inscriptions;

    @Autowired
    Emargements emargements;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Signatures signatures;

    @Autowired
    Echeances echeances;

    UUID maud;
    Cookie session;

    @BeforeEach
    void la_gérance() {
        var troupe = new Troupe(comptes, navigateur);
        maud = troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        session = troupe.connecter("solene@exemple.fr");
    }

    @Test
    void du_premier_contact_à_la_sortie() {
        var camille = recue();
        var ici = "/parcours/" + camille;
        assertThat(etat(camille)).isEqualTo(Etat.RECU);
        envoyer(ici + "/etapes/T4", Map.of("effet", ilYA(290)));
        envoyer(ici + "/etapes/T5", Map.of("effet", ilYA(280)));
        envoyer(ici + "/etapes/T6", Map.of("effet", ilYA(270)));
        new Decor(personnes, parcours, integration, contrats).cocher(camille);

        var decor = new Decor(personnes, parcours, integration, contrats);
        signer(decor.cape(camille, JOUR.minusDays(260), JOUR.plusDays(60)), JOUR.minusDays(262));
        assertThat(parcours.etats(camille, JOUR.minusDays(100)).contrat()).isEqualTo(Etat.CAPE_1);
        signer(decor.cesa(camille, JOUR.minusDays(60)), JOUR.minusDays(62));
        assertThat(parcours.etats(camille, JOUR).contrat()).isIn(Etat.CESA, Etat.CESA_ESSAI);
        assertThat(restantes(camille, GenreDEcheance.LIMITE_D_ASSOCIE)).isGreaterThan(1);
        assertThat(restantes(camille, GenreDEcheance.REGISTRE)).isZero();

        envoyer(ici + "/absences", Map.of("nature", "MALADIE", "du", ilYA(30), "au", ilYA(21), "connueLe", ilYA(29)));
        assertThat(parcours.etats(camille, JOUR.minusDays(25)).suspension()).isEqualTo(Etat.MALADIE);
        envoyer(ici + "/absences/reprise", Map.of("le", ilYA(20)));
        assertThat(parcours.etats(camille, JOUR).suspension()).isEqualTo(Etat.PRESENT);

        envoyer(ici + "/sortie", Map.of("motif", "DEMISSION", "notifieeLe", ilYA(15), "finPrevue", ilYA(1)));
        assertThat(restantes(camille, GenreDEcheance.LIMITE_D_ASSOCIE)).isZero();
        envoyer(ici + "/sortie/depart", Map.of("le", ilYA(1)));

        assertThat(etat(camille)).isEqualTo(Etat.SORTI);
        assertThat(parcours.etats(camille, JOUR).contrat()).isEqualTo(Etat.SANS_CONTRAT);
        assertThat(parcours.etapes(camille))
                .extracting(Evenement::transition)
                .startsWith(Transition.T1, Transition.T2, Transition.T4, Transition.T5, Transition.T6, Transition.T7)
                .endsWith(Transition.S1_MALADIE, Transition.S1_REPRISE, Transition.T15, Transition.T16);
        assertThat(restantes(camille, GenreDEcheance.CERTIFICAT_DE_TRAVAIL)).isOne();
        assertThat(restantes(camille, GenreDEcheance.REGISTRE_DE_SORTIE)).isZero();
    }

    private PersonneId recue() {
        var lieu = lieux.ouvrir(
                        new LieuSaisie("La Halle " + UUID.randomUUID(), "3 rue du Port", "44000", "Nantes", null), null)
                .orElseThrow();
        var seance = seances.ajouter(
                        lieu, Genre.INFORMATION_COLLECTIVE, JOUR.minusDays(300), Horaire.de(Etendue.MATINEE), null)
                .orElseThrow();
        var personne = new NouvellePersonne(
                null, "Aubrée", "Camille", null, new Courriel("c-" + UUID.randomUUID() + "@exemple.fr"), null);
        var inscription = ((Rendue.Faite) inscriptions.inscrire(seance, new Demande(personne, null, null, true, maud)))
                .inscription();
        emargements.pointer(seance, Map.of(inscription, Presence.PRESENTE), maud);
        return inscriptions.trouver(inscription).orElseThrow().personne();
    }

    private void signer(ContratId id, LocalDate le) {
        assertThat(contrats.emettre(id, maud)).isInstanceOf(Emission.Faite.class);
        var acte = new Acte.LeContrat(contrats.trouver(id).orElseThrow());
        assertThat(signatures.surPapier(acte, le, "signe.txt", Decor.papierSigne(), maud))
                .isEqualTo(new Signature.Faite(true));
    }

    private Etat etat(PersonneId personne) {
        return parcours.etats(personne, JOUR).parcours();
    }

    private long restantes(PersonneId personne, GenreDEcheance genre) {
        return echeances.restantes(personne).stream()
                .map(Echeance::genre)
                .filter(genre::equals)
                .count();
    }

    private static String ilYA(int jours) {
        return EnFrancais.enTableau(JOUR.minusDays(jours));
    }

    private void envoyer(String adresse, Map<String, String> champs) {
        var demande = navigateur.post().uri(adresse).cookie(session);
        champs.forEach(demande::param);
        assertThat(demande.with(jeton()).exchange()).as(adresse).hasStatus(302);
    }
}
