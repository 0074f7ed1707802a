package coop.essaim.demonstration;

import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Calendrier;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Recurrence;
import coop.essaim.accueil.lieu.Regle;
import coop.essaim.accueil.lieu.Seance;
import coop.essaim.accueil.orientation.Orientations;
import coop.essaim.accueil.orientation.StructureSaisie;
import coop.essaim.accueil.seance.Demande;
import coop.essaim.accueil.seance.Inscriptions;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Telephone;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Origine;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Six lieux et leur calendrier, des informations collectives à venir où l'on s'est inscrit, et deux structures vers
/// qui
/// orienter. Les séances passées et leurs présences viennent avec les personnes reçues.
@Component
@Order(20)
class ChapitreDAccueil implements Chapitre {

    private static final LocalDate DEBUT = LocalDate.of(2024, 1, 1);

    private static final List<Demande> PROSPECTS = List.of(
            prospect("Aziliz", "Morvan", Origine.BOUCHE_A_OREILLE),
            prospect("Bastien", "Chevrier", Origine.PRESCRIPTEUR),
            prospect("Chloé", "Rousselin", Origine.SITE),
            prospect("Diego", "Valverde", Origine.EVENEMENT),
            prospect("Enora", "Tallec", Origine.PRESSE),
            prospect("Farid", "Haddou", Origine.PRESCRIPTEUR),
            prospect("Ginette", "Lemarié", Origine.RESEAU),
            prospect("Hoël", "Kersaudy", Origine.SITE));

    private final Lieux lieux;
    private final Calendrier calendrier;
    private final Inscriptions inscriptions;
    private final Orientations orientations;
    private final AccueilPasse passe;
    private final Clock horloge;

    ChapitreDAccueil(
            Lieux lieux,
            Calendrier calendrier,
            Inscriptions inscriptions,
            Orientations orientations,
            AccueilPasse passe,
            Clock horloge) {
        this.lieux = lieux;
        this.calendrier = calendrier;
        this.inscriptions = inscriptions;
        this.orientations = orientations;
        this.passe = passe;
        this.horloge = horloge;
    }

    @Override
    public void charger() {
        if (!lieux.tous().isEmpty()) return;
        lieux();
        orientations.noter(structure("Couveuse des Deux Rives", "Tester son activité avant de la créer", "Nantes"));
        orientations.noter(structure("Mission emploi du Val", "Accompagner vers l’emploi salarié", "Rezé"));
        passe.charger();
        var aVenir = calendrier.informationsAVenir(LocalDate.now(horloge).plusDays(1), 2);
        int rang = 0;
        for (var prospect : PROSPECTS) {
            if (aVenir.isEmpty()) return;
            inscriptions.inscrire(
                    aVenir.get(rang++ % Math.min(aVenir.size(), 4)).id(), prospect);
        }
    }

    private void lieux() {
        var siege = lieu("Val Rouge, le siège", "4 cour des Teinturiers", "44000", "Nantes");
        regle(siege, Genre.INFORMATION_COLLECTIVE, Recurrence.de(DayOfWeek.TUESDAY, 1), heures(14, 30, 16, 0));
        regle(
                siege,
                Genre.PERMANENCE,
                Recurrence.chaque(DayOfWeek.THURSDAY).sauf(new TreeSet<>(List.of(3))),
                Horaire.de(Etendue.JOURNEE));
        var fabrique = lieu("Rezé, la Fabrique", "18 rue du Lavoir", "44400", "Rezé");
        regle(fabrique, Genre.INFORMATION_COLLECTIVE, Recurrence.de(DayOfWeek.TUESDAY, 3), heures(14, 30, 16, 0));
        regle(fabrique, Genre.PERMANENCE, Recurrence.de(DayOfWeek.TUESDAY, 3), Horaire.de(Etendue.JOURNEE));
        var foire = lieu("Clisson, Champ de foire", "2 place du Champ-de-Foire", "44190", "Clisson");
        regle(foire, Genre.INFORMATION_COLLECTIVE, Recurrence.de(DayOfWeek.FRIDAY, 2), heures(14, 30, 16, 0));
        regle(foire, Genre.PERMANENCE, Recurrence.de(DayOfWeek.FRIDAY, 2, 4), Horaire.de(Etendue.JOURNEE));
        var ancenis = lieu("Ancenis, Maison des services", "7 rue des Vignes", "44150", "Ancenis-Saint-Géréon");
        regle(ancenis, Genre.INFORMATION_COLLECTIVE, Recurrence.de(DayOfWeek.MONDAY, 1), heures(10, 0, 11, 30));
        regle(ancenis, Genre.PERMANENCE, Recurrence.de(DayOfWeek.MONDAY, 1), Horaire.de(Etendue.JOURNEE));
        var blain = lieu("Blain, Maison des services", "1 quai de la Distillerie", "44130", "Blain");
        regle(blain, Genre.INFORMATION_COLLECTIVE, Recurrence.de(DayOfWeek.THURSDAY, 3), heures(9, 0, 10, 30));
        regle(blain, Genre.PERMANENCE, Recurrence.de(DayOfWeek.THURSDAY, 3), Horaire.de(Etendue.MATINEE));
        var pornic = lieu("Pornic, Maison des services", "5 chemin des Genêts", "44210", "Pornic");
        regle(pornic, Genre.INFORMATION_COLLECTIVE, Recurrence.de(DayOfWeek.THURSDAY, 3), heures(14, 0, 15, 30));
        regle(pornic, Genre.PERMANENCE, Recurrence.de(DayOfWeek.THURSDAY, 3), Horaire.de(Etendue.APRES_MIDI));
    }

    private UUID lieu(String nom, String voie, String codePostal, String commune) {
        return lieux.ouvrir(new LieuSaisie(nom, voie, codePostal, commune, null), null)
                .orElseThrow(() -> new IllegalStateException("Lieu déjà ouvert : " + nom));
    }

    private void regle(UUID lieu, Genre genre, Recurrence recurrence, Horaire horaire) {
        boolean information = genre == Genre.INFORMATION_COLLECTIVE;
        lieux.ajouter(
                new Regle(
                        lieux.nouvelIdentifiant(),
                        lieu,
                        genre,
                        recurrence,
                        horaire,
                        information,
                        information ? 12 : null,
                        DEBUT,
                        null),
                null);
    }

    private static Horaire heures(int debut, int minutesDebut, int fin, int minutesFin) {
        return Horaire.heures(LocalTime.of(debut, minutesDebut), LocalTime.of(fin, minutesFin));
    }

    private static StructureSaisie structure(String nom, String metier, String commune) {
        return new StructureSaisie(nom, metier, commune, Telephone.valueOf("01 99 00 45 67"), null, null);
    }

    static Demande prospect(String prenom, String nom, Origine origine) {
        var adresse = Normalizer.normalize(prenom, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                + ".prospect@val-rouge.example";
        return new Demande(
                new NouvellePersonne(null, nom, prenom, null, new Courriel(adresse), null),
                origine,
                origine == Origine.PRESCRIPTEUR ? "Mission emploi du Val" : null,
                true,
                null);
    }

    /// Les séances d'information des mois passés, de la plus ancienne à la plus récente.
    static List<Seance> passees(Calendrier calendrier, LocalDate aujourdHui) {
        return calendrier.seances(Periode.entre(aujourdHui.minusMonths(4), aujourdHui.minusDays(1))).stream()
                .filter(seance -> seance.genre() == Genre.INFORMATION_COLLECTIVE)
                .toList();
    }
}
