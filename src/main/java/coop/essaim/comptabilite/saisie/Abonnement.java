package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une écriture qui revient : son modèle complet et son échéancier.
///
/// @param au dernière échéance possible ; `null` tant qu'on ne l'arrête pas
/// @param derniere la dernière échéance proposée
/// @param refus pourquoi la suivante n'a pas pu entrer
public record Abonnement(
        Modele modele,
        Periodicite periodicite,
        LocalDate du,
        @Nullable LocalDate au,
        @Nullable LocalDate derniere,
        @Nullable String refus) {

    public Optional<LocalDate> prochaine() {
        return periodicite
                .echeances(du)
                .takeWhile(date -> au == null || !date.isAfter(au))
                .filter(date -> derniere == null || date.isAfter(derniere))
                .findFirst();
    }

    List<LocalDate> dues(LocalDate jusquAu) {
        return periodicite
                .echeances(du)
                .takeWhile(date -> !date.isAfter(jusquAu) && (au == null || !date.isAfter(au)))
                .filter(date -> derniere == null || date.isAfter(derniere))
                .toList();
    }

    /// La feuille d'une échéance : « {mois} » et « {date} » y prennent leur valeur.
    Feuille feuille(UUID cle, LocalDate date) {
        var feuille = modele.feuille(cle, EnFrancais.enTableau(date));
        var lignes = feuille.lignes().stream()
                .map(l -> new LigneTapee(
                        l.compte(), l.auxiliaire(), l.section(), remplir(l.libelle(), date), l.debit(), l.credit()))
                .toList();
        return feuille.avec(feuille.date(), remplir(feuille.piece(), date), remplir(feuille.libelle(), date))
                .avec(lignes);
    }

    private static String remplir(String texte, LocalDate date) {
        return texte.replace("{mois}", EnFrancais.enFrancais(YearMonth.from(date)))
                .replace("{date}", EnFrancais.enTableau(date));
    }
}
