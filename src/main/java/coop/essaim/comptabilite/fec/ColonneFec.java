package coop.essaim.comptabilite.fec;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Les dix-huit zones de l'art. A47 A-1, VII-1°, dans l'ordre du texte, et les noms qu'on leur rencontre.
enum ColonneFec {
    JournalCode(true),
    JournalLib(true),
    EcritureNum(true),
    EcritureDate(true),
    CompteNum(true),
    CompteLib(true),
    CompAuxNum(false, "compteauxnum", "comptauxnum", "compauxnumero"),
    CompAuxLib(false, "compteauxlib", "comptauxlib", "compauxlibelle"),
    PieceRef(true),
    PieceDate(true),
    EcritureLib(true),
    Debit(true, "montant"),
    Credit(true, "sens"),
    EcritureLet(false, "lettrage", "ecriturelettrage"),
    DateLet(false, "datelettrage", "ecrituredatelet"),
    ValidDate(false, "datevalid", "datevalidation", "validationdate"),
    Montantdevise(false, "montantdev", "devisemontant"),
    Idevise(false, "iddevise", "codedevise", "devise");

    /// Sans elle, une ligne n'a pas de sens ; les autres se rencontrent absentes, vides ou mal nommées.
    final boolean obligatoire;

    private static final List<ColonneFec> ORDRE = List.of(values());

    private final String autresNoms;

    ColonneFec(boolean obligatoire, String... autresNoms) {
        this.obligatoire = obligatoire;
        this.autresNoms = " " + String.join(" ", autresNoms) + " ";
    }

    /// Rang de la colonne dans le texte, la première étant 0.
    int place() {
        return ORDRE.indexOf(this);
    }

    static Optional<ColonneFec> nommee(String entete) {
        var nom = simplifie(entete);
        for (var colonne : values())
            if (simplifie(colonne.name()).equals(nom) || !nom.isEmpty() && colonne.autresNoms.contains(" " + nom + " "))
                return Optional.of(colonne);
        return Optional.empty();
    }

    /// Sans accent, ni casse, ni ponctuation : « Écriture_Num » vaut « EcritureNum ».
    static String simplifie(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
