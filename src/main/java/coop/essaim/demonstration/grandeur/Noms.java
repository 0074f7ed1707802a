package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Siren;
import coop.essaim.personnes.Civilite;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Des noms inventés : ni les personnes, ni les enseignes, ni les clients n'existent.
final class Noms {

    private static final List<String> PRENOMS = List.of(
            "Adèle",
            "Amaury",
            "Armelle",
            "Bastien",
            "Bérénice",
            "Blandine",
            "Brieuc",
            "Clémence",
            "Corentin",
            "Cyrielle",
            "Damien",
            "Delphine",
            "Edwige",
            "Elouan",
            "Émeline",
            "Enora",
            "Erwan",
            "Estelle",
            "Fabrice",
            "Farida",
            "Flavien",
            "Gwenaëlle",
            "Hakim",
            "Honorine",
            "Ibrahima",
            "Inès",
            "Ismaël",
            "Jeanne",
            "Joris",
            "Kenza",
            "Kilian",
            "Laurine",
            "Leïla",
            "Loïc",
            "Ludivine",
            "Maëlys",
            "Malo",
            "Marceline",
            "Mélina",
            "Nadia",
            "Noémie",
            "Oriane",
            "Ousmane",
            "Perrine",
            "Quentin",
            "Régis",
            "Romane",
            "Salomé",
            "Samira",
            "Solal",
            "Tanguy",
            "Thaïs",
            "Tifenn",
            "Ugo",
            "Valentin",
            "Violette",
            "Xavier",
            "Yasmine",
            "Yvon",
            "Zoé");

    /// Les prénoms d'hommes ; les autres sont de femmes.
    private static final Set<String> D_HOMMES = Set.of(
            "Amaury",
            "Bastien",
            "Brieuc",
            "Corentin",
            "Damien",
            "Elouan",
            "Erwan",
            "Fabrice",
            "Flavien",
            "Hakim",
            "Ibrahima",
            "Idriss",
            "Ismaël",
            "Joris",
            "Kilian",
            "Loïc",
            "Malo",
            "Mathis",
            "Omar",
            "Ousmane",
            "Quentin",
            "Régis",
            "Solal",
            "Tanguy",
            "Thomas",
            "Ugo",
            "Valentin",
            "Gaël",
            "Xavier",
            "Yvon");

    static Civilite civilite(String prenom) {
        return D_HOMMES.contains(prenom) ? Civilite.MONSIEUR : Civilite.MADAME;
    }

    private static final List<String> NOMS = List.of(
            "Aubertin",
            "Baudry",
            "Bellec",
            "Bouvard",
            "Bréhier",
            "Cadoret",
            "Chevrel",
            "Coativy",
            "Corbineau",
            "Daniélou",
            "Delalande",
            "Dubrac",
            "Échard",
            "Évenou",
            "Favreau",
            "Ferchaud",
            "Gallouédec",
            "Garnavault",
            "Giraudet",
            "Grandjouan",
            "Guéguen",
            "Guichoux",
            "Hamonic",
            "Hervouet",
            "Jaffrézic",
            "Jolivel",
            "Kerbrat",
            "Kermarec",
            "Labarre",
            "Lachenal",
            "Lagadec",
            "Lamandé",
            "Le Dantec",
            "Lemasson",
            "Lozachmeur",
            "Mahévas",
            "Maréchaux",
            "Menguy",
            "Minguet",
            "Mourlon",
            "Nédélec",
            "Nivelais",
            "Ollivaud",
            "Orhant",
            "Paugam",
            "Pennarun",
            "Périgois",
            "Quéméneur",
            "Rabiller",
            "Rannou",
            "Rivallain",
            "Rozec",
            "Sagorin",
            "Tabary",
            "Tessier",
            "Thébaud",
            "Troadec",
            "Urvoas",
            "Vaillancourt",
            "Yvinec");

    /// Un métier, sa façon de nommer une enseigne, et ce qu'il vend.
    record Metier(String enseigne, String prestation, String nature, String regime) {}

    private static final List<Metier> METIERS = List.of(
            new Metier("Couture", "Confection et retouches", "PRESTATION", "N20"),
            new Metier("Jardins", "Entretien d’espaces verts", "PRESTATION", "N20"),
            new Metier("Studio graphique", "Création graphique", "PRESTATION", "N20"),
            new Metier("Rénovation", "Rénovation d’un logement", "TRAVAUX", "N10"),
            new Metier("Formation", "Journée de formation", "FORMATION", "FORMATION"),
            new Metier("Traiteur", "Repas livrés", "PRODUIT", "N10"),
            new Metier("Librairie ambulante", "Vente de livres", "MARCHANDISE", "N55"),
            new Metier("Informatique", "Assistance informatique", "PRESTATION", "N20"),
            new Metier("Céramique", "Pièces de céramique", "PRODUIT", "N20"),
            new Metier("Conseil", "Accompagnement d’équipe", "PRESTATION", "N20"),
            new Metier("Menuiserie", "Pose et réparation", "TRAVAUX", "N10"),
            new Metier("Cours de langue", "Cours particuliers", "FORMATION", "FORMATION"),
            new Metier("Photographie", "Reportage photographique", "PRESTATION", "N20"),
            new Metier("Vélo", "Réparation de cycles", "PRESTATION", "N20"),
            new Metier("Miel et plantes", "Produits de la ruche", "MARCHANDISE", "N55"),
            new Metier("Écriture", "Rédaction et correction", "PRESTATION", "N20"));

    record Commune(String nom, String codePostal) {}

    private static final List<Commune> COMMUNES = List.of(
            new Commune("Nantes", "44000"),
            new Commune("Clisson", "44190"),
            new Commune("Ancenis", "44150"),
            new Commune("Pornic", "44210"),
            new Commune("Vallet", "44330"),
            new Commune("Machecoul", "44270"),
            new Commune("Blain", "44130"),
            new Commune("Savenay", "44260"));

    private static final List<String> CLIENTS = List.of(
            "Association des Trois Moulins",
            "Boulangerie du Quai",
            "Cabinet Rive Gauche",
            "Coopérative du Marais",
            "Domaine des Hautes Vignes",
            "École de musique du Canal",
            "Galerie de la Halle",
            "Garage du Bocage",
            "Hôtel de l’Écluse",
            "Imprimerie du Pont Neuf",
            "Maison de quartier des Tanneurs",
            "Menuiserie Bois Clair",
            "Pharmacie des Remparts",
            "Restaurant La Tablée",
            "Société d’horticulture de l’Erdre",
            "Théâtre du Vieux Port");

    private Noms() {}

    static String prenom(int rang) {
        return PRENOMS.get(rang % PRENOMS.size());
    }

    /// Deux listes de longueurs premières entre elles par décalage : cent personnes, cent noms différents.
    static String nom(int rang) {
        return NOMS.get((rang * 7 + rang / NOMS.size()) % NOMS.size());
    }

    static Metier metier(int rang) {
        return METIERS.get(rang % METIERS.size());
    }

    /// Une enseigne sur cinquante est très longue : les pages doivent la tenir.
    static String enseigne(int rang) {
        return rang % 50 == 23
                ? "Les Ateliers de couture et de retouches solidaires du Pays de Retz et du Vignoble"
                : metier(rang).enseigne();
    }

    static Commune commune(int rang) {
        return COMMUNES.get(rang % COMMUNES.size());
    }

    static String client(int rang) {
        return CLIENTS.get(rang % CLIENTS.size()) + " " + (rang / CLIENTS.size() + 1);
    }

    /// Une adresse que rien ne reçoit : `.example` est réservé (RFC 2606).
    static Courriel courriel(String boite, String domaine) {
        return new Courriel(enMinuscules(boite) + "@" + enMinuscules(domaine) + ".example");
    }

    private static String enMinuscules(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]+", "-");
    }

    /// Neuf chiffres dont la clé est juste ; ceux d'une entreprise qui n'existe pas ici.
    static Siren siren(RandomGenerator hasard) {
        var huit = Integer.toString(90_000_000 + hasard.nextInt(10_000_000));
        for (int cle = 0; cle < 10; cle++) {
            if (Siren.lire(huit + cle) instanceof coop.essaim.commun.Lecture.Lue<Siren>(var siren)) return siren;
        }
        throw new IllegalStateException("Aucune clé pour " + huit);
    }
}
