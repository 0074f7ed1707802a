package coop.essaim.personnes.importation;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Telephone;
import coop.essaim.commun.tableur.Tableur;
import coop.essaim.personnes.Civilite;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Origine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Relit une ligne d'un fichier avec les mêmes règles, et les mêmes phrases, que les formulaires.
final class LectureDeLigne {

    private static final int NOM_MAX = 100;
    private static final int PRESCRIPTEUR_MAX = 200;

    private final List<Champ> colonnes;
    private final List<String> cellules;
    private final LocalDate jour;
    private final List<String> refus = new ArrayList<>();

    private LectureDeLigne(List<Champ> colonnes, List<String> cellules, LocalDate jour) {
        this.colonnes = colonnes;
        this.cellules = cellules;
        this.jour = jour;
    }

    static LigneLue lire(int numero, List<Champ> colonnes, List<String> cellules, LocalDate jour) {
        return new LectureDeLigne(colonnes, cellules, jour).lire(numero);
    }

    private LigneLue lire(int numero) {
        var prenom = nom(Champ.PRENOM);
        var nom = nom(Champ.NOM);
        var civilite = civilite();
        var naissance = naissance();
        var courriel = lu(Champ.COURRIEL, Courriel::lire);
        var telephone = lu(Champ.TELEPHONE, t -> Telephone.lire(t.matches("[1-9]\\d{8}") ? "0" + t : t));
        var origine = origine();
        var prescripteur = cellule(Champ.PRESCRIPTEUR);
        if (prescripteur.length() > PRESCRIPTEUR_MAX)
            refuser(Champ.PRESCRIPTEUR, "Écrivez la structure en deux cents caractères au plus.");
        var adresse = adresse();
        var dit = (prenom + " " + nom).strip();
        if (!refus.isEmpty()) return new LigneLue(numero, dit, null, refus, null, null);
        var personne = new NouvellePersonne(civilite, nom, prenom, naissance, courriel, telephone);
        var contenu = new LigneLue.Contenu(personne, origine, prescripteur.isEmpty() ? null : prescripteur, adresse);
        return new LigneLue(numero, dit, contenu, List.of(), null, null);
    }

    private String nom(Champ champ) {
        var texte = cellule(champ);
        if (texte.isEmpty()) refuser(champ, "Écrivez-le : une fiche a un prénom et un nom.");
        if (texte.length() > NOM_MAX) refuser(champ, "Écrivez-le en cent caractères au plus.");
        return texte;
    }

    private @Nullable Civilite civilite() {
        return switch (Tableur.nu(cellule(Champ.CIVILITE))) {
            case "" -> null;
            case "madame", "mme", "f", "femme", "mlle", "mademoiselle" -> Civilite.MADAME;
            case "monsieur", "m", "mr", "h", "homme" -> Civilite.MONSIEUR;
            default -> {
                refuser(Champ.CIVILITE, "Écrivez Madame, Monsieur, ou rien.");
                yield null;
            }
        };
    }

    private @Nullable LocalDate naissance() {
        var naissance = lu(Champ.NAISSANCE, EnFrancais::lireDate);
        if (naissance != null && (naissance.isAfter(jour) || naissance.getYear() < 1900)) {
            refuser(Champ.NAISSANCE, "Vérifiez l’année : cette date n’est pas celle d’une naissance.");
            return null;
        }
        return naissance;
    }

    private @Nullable Origine origine() {
        var dite = Tableur.nu(cellule(Champ.ORIGINE));
        if (dite.isEmpty()) return null;
        var trouvee = Arrays.stream(Origine.values())
                .filter(o -> Tableur.nu(o.libelle()).equals(dite)
                        || Tableur.nu(o.name()).equals(dite))
                .findFirst();
        if (trouvee.isEmpty())
            refuser(
                    Champ.ORIGINE,
                    "Écrivez l’une de celles-ci : "
                            + EnFrancais.liste(
                                    Arrays.stream(Origine.values())
                                            .map(Origine::libelle)
                                            .toList(),
                                    "ou")
                            + ".");
        return trouvee.orElse(null);
    }

    private @Nullable AdressePostale adresse() {
        var lignes = cellule(Champ.ADRESSE);
        var code = cellule(Champ.CODE_POSTAL);
        var commune = cellule(Champ.COMMUNE);
        if (lignes.isEmpty() && code.isEmpty() && commune.isEmpty()) return null;
        var lignesLues = lu(Champ.ADRESSE, AdressePostale::lireLignes, lignes);
        // Un tableur prend 01000 pour un nombre.
        var codeComplet = code.matches("\\d{4}") ? "0" + code : code;
        var codeLu = lu(Champ.CODE_POSTAL, c -> AdressePostale.lireCodePostal(c, AdressePostale.FRANCE), codeComplet);
        var communeLue = lu(Champ.COMMUNE, AdressePostale::lireCommune, commune);
        if (lignesLues == null || codeLu == null || communeLue == null) return null;
        return new AdressePostale(lignesLues, codeLu, communeLue, null, AdressePostale.FRANCE);
    }

    private <T> @Nullable T lu(Champ champ, Function<String, Lecture<T>> lire) {
        var texte = cellule(champ);
        return texte.isEmpty() ? null : lu(champ, lire, texte);
    }

    private <T> @Nullable T lu(Champ champ, Function<String, Lecture<T>> lire, String texte) {
        var lecture = lire.apply(texte);
        lecture.refus().ifPresent(phrase -> refuser(champ, phrase));
        return lecture.siLue().orElse(null);
    }

    private void refuser(Champ champ, String phrase) {
        refus.add(champ.libelle() + " : " + phrase);
    }

    private String cellule(Champ champ) {
        int rang = colonnes.indexOf(champ);
        return rang < 0 || rang >= cellules.size() ? "" : cellules.get(rang);
    }
}
