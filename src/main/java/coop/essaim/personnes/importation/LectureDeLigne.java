package coop.essaim.personnes.importation;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Telephone;
import coop.essaim.commun.tableur.CellulesLues;
import coop.essaim.commun.tableur.Tableur;
import coop.essaim.personnes.Civilite;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Origine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Relit une ligne d'un fichier avec les mêmes règles, et les mêmes phrases, que les formulaires.
final class LectureDeLigne {

    private static final int NOM_MAX = 100;
    private static final int PRESCRIPTEUR_MAX = 200;

    private final CellulesLues<Champ> cellules;
    private final LocalDate jour;

    private LectureDeLigne(List<Champ> colonnes, List<String> cellules, LocalDate jour) {
        this.cellules = new CellulesLues<>(colonnes, cellules);
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
        var courriel = cellules.lu(Champ.COURRIEL, Courriel::lire);
        var telephone = cellules.lu(Champ.TELEPHONE, t -> Telephone.lire(t.matches("[1-9]\\d{8}") ? "0" + t : t));
        var origine = origine();
        var prescripteur = cellules.cellule(Champ.PRESCRIPTEUR);
        if (prescripteur.length() > PRESCRIPTEUR_MAX)
            cellules.refuser(Champ.PRESCRIPTEUR, "Écrivez la structure en deux cents caractères au plus.");
        var adresse = adresse();
        var dit = (prenom + " " + nom).strip();
        var refus = cellules.refus();
        if (!refus.isEmpty()) return new LigneLue(numero, dit, null, refus, null, null);
        var personne = new NouvellePersonne(civilite, nom, prenom, naissance, courriel, telephone);
        var contenu = new LigneLue.Contenu(personne, origine, prescripteur.isEmpty() ? null : prescripteur, adresse);
        return new LigneLue(numero, dit, contenu, List.of(), null, null);
    }

    private String nom(Champ champ) {
        var texte = cellules.cellule(champ);
        if (texte.isEmpty()) cellules.refuser(champ, "Écrivez-le : une fiche a un prénom et un nom.");
        if (texte.length() > NOM_MAX) cellules.refuser(champ, "Écrivez-le en cent caractères au plus.");
        return texte;
    }

    private @Nullable Civilite civilite() {
        return switch (Tableur.nu(cellules.cellule(Champ.CIVILITE))) {
            case "" -> null;
            case "madame", "mme", "f", "femme", "mlle", "mademoiselle" -> Civilite.MADAME;
            case "monsieur", "m", "mr", "h", "homme" -> Civilite.MONSIEUR;
            default -> {
                cellules.refuser(Champ.CIVILITE, "Écrivez Madame, Monsieur, ou rien.");
                yield null;
            }
        };
    }

    private @Nullable LocalDate naissance() {
        var naissance = cellules.lu(Champ.NAISSANCE, EnFrancais::lireDate);
        if (naissance != null && (naissance.isAfter(jour) || naissance.getYear() < 1900)) {
            cellules.refuser(Champ.NAISSANCE, "Vérifiez l’année : cette date n’est pas celle d’une naissance.");
            return null;
        }
        return naissance;
    }

    private @Nullable Origine origine() {
        var dite = Tableur.nu(cellules.cellule(Champ.ORIGINE));
        if (dite.isEmpty()) return null;
        var trouvee = Arrays.stream(Origine.values())
                .filter(o -> Tableur.nu(o.libelle()).equals(dite)
                        || Tableur.nu(o.name()).equals(dite))
                .findFirst();
        if (trouvee.isEmpty())
            cellules.refuser(
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
        var lignes = cellules.cellule(Champ.ADRESSE);
        var code = cellules.cellule(Champ.CODE_POSTAL);
        var commune = cellules.cellule(Champ.COMMUNE);
        if (lignes.isEmpty() && code.isEmpty() && commune.isEmpty()) return null;
        var lignesLues = cellules.lu(Champ.ADRESSE, AdressePostale::lireLignes, lignes);
        // Un tableur prend 01000 pour un nombre.
        var codeComplet = code.matches("\\d{4}") ? "0" + code : code;
        var codeLu = cellules.lu(
                Champ.CODE_POSTAL, c -> AdressePostale.lireCodePostal(c, AdressePostale.FRANCE), codeComplet);
        var communeLue = cellules.lu(Champ.COMMUNE, AdressePostale::lireCommune, commune);
        if (lignesLues == null || codeLu == null || communeLue == null) return null;
        return new AdressePostale(lignesLues, codeLu, communeLue, null, AdressePostale.FRANCE);
    }
}
