package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.plan.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// La feuille par laquelle on commence : vide, d'un guide, ou copiée d'une écriture.
@Component
class FeuillesProposees {

    private final Ecritures ecritures;
    private final Exercices exercices;
    private final ModelesSql modeles;
    private final PiecesComptables pieces;
    private final Clock horloge;

    FeuillesProposees(
            Ecritures ecritures, Exercices exercices, ModelesSql modeles, PiecesComptables pieces, Clock horloge) {
        this.ecritures = ecritures;
        this.exercices = exercices;
        this.modeles = modeles;
        this.pieces = pieces;
        this.horloge = horloge;
    }

    /// L'exercice d'aujourd'hui, sinon le dernier ouvert : on termine souvent l'ancien au début du suivant.
    @Nullable
    Exercice exerciceCourant(LocalDate aujourdhui) {
        return exercices
                .contenant(aujourdhui)
                .or(() -> exercices.tous().reversed().stream()
                        .filter(exercice -> !exercice.estClos())
                        .findFirst())
                .orElse(null);
    }

    Feuille proposer(Map<String, String> adresse) {
        var cle = Identifiant.nouveau(horloge.instant());
        var date = EnFrancais.lireDate(adresse.get("date")).siLue().orElse(dateParDefaut());
        return copie(adresse.get("copie"), cle, date)
                .or(() -> guide(adresse.get("guide"), cle, date))
                .orElseGet(() -> Feuille.neuve(cle, adresse.getOrDefault("journal", ""), date)
                        .avec(List.of(new LigneTapee("", "", Section.STRUCTURE, "", "", ""))));
    }

    private LocalDate dateParDefaut() {
        var aujourdhui = LocalDate.now(horloge);
        var exercice = exerciceCourant(aujourdhui);
        return exercice == null || exercice.contient(aujourdhui) ? aujourdhui : exercice.au();
    }

    private Optional<Feuille> copie(@Nullable String id, UUID cle, LocalDate date) {
        if (id == null || !id.matches("[0-9]{1,18}")) return Optional.empty();
        return ecritures.lire(EcritureId.valueOf(id)).map(lue -> Feuille.de(lue.ecriture(), cle, date));
    }

    private Optional<Feuille> guide(@Nullable String id, UUID cle, LocalDate date) {
        return ModelesSql.identifiant(id)
                .flatMap(modeles::trouver)
                .map(modele -> modele.feuille(cle, EnFrancais.enTableau(date)));
    }

    /// Range le fichier joint sous la clé de la feuille ; rend la phrase du refus.
    Optional<String> deposer(Feuille feuille, @Nullable MultipartFile fichier, Visiteur visiteur) {
        return pieces.deposer(feuille.cle(), fichier, visiteur.compteConnecte());
    }
}
