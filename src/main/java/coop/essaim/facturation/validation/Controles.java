package coop.essaim.facturation.validation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.calcul.CategorieDeTva;
import coop.essaim.facturation.calcul.RegimeDeTva;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Presences;
import coop.essaim.tiers.FicheDeTiers;
import coop.essaim.tiers.Tiers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ce que l'équipe d'appui regarderait à la main sur chaque pièce. Un contrôle n'empêche rien : il montre.
@Component
class Controles {

    private static final int JOURS_DE_DOUBLON = 30;
    private static final int FACTURES_POUR_UNE_HABITUDE = 5;
    private static final int FOIS_L_HABITUDE = 2;
    private static final Set<CategorieDeTva> ENTRE_ASSUJETTIS = Set.of(CategorieDeTva.AE, CategorieDeTva.K);

    private final FileSql sql;
    private final Tiers tiers;
    private final Presences presences;
    private final Clock horloge;

    Controles(FileSql sql, Tiers tiers, Presences presences, Clock horloge) {
        this.sql = sql;
        this.tiers = tiers;
        this.presences = presences;
        this.horloge = horloge;
    }

    List<Controle> de(PieceDeVente piece) {
        var vus = new ArrayList<Controle>();
        tiers.trouver(piece.client()).ifPresent(fiche -> {
            duClient(piece, fiche).ifPresent(vus::add);
            desMentions(piece, fiche).ifPresent(vus::add);
        });
        vus.addAll(deLaTva(piece));
        vus.addAll(desDates(piece));
        sql.semblable(piece.id(), LocalDate.now(horloge).minusDays(JOURS_DE_DOUBLON))
                .map(autre -> Controle.aRegarder("Même client et même montant que « " + autre + " » : un doublon ?"))
                .ifPresent(vus::add);
        duMontant(piece).ifPresent(vus::add);
        presences
                .sortie(piece.activite(), null)
                .map(date -> Controle.aRegarder("Plus personne ne mène cette activité depuis le "
                        + EnFrancais.enFrancais(date) + " : le travail est-il d’avant ce jour ?"))
                .ifPresent(vus::add);
        var dus = sql.acomptesDus(piece.id());
        if (!dus.isEmpty())
            vus.add(Controle.aRegarder(
                    "Déduit un acompte qui n’est pas encore encaissé : " + String.join(", ", dus) + "."));
        return vus;
    }

    private static Optional<Controle> duClient(PieceDeVente piece, FicheDeTiers fiche) {
        var d = fiche.description();
        boolean manque = d.nature().aUnSiren()
                && d.adresse().estEnFrance()
                && d.immatriculation().siren() == null;
        return manque
                ? Optional.of(Controle.aRegarder(
                        piece.nomDuClient() + " n’a pas de SIREN : la facture d’une entreprise doit le porter."))
                : Optional.empty();
    }

    /// Une livraison ou un service entre assujettis de deux pays dit le numéro de TVA du client (CGI ann. II art. 242
    /// nonies A).
    private static Optional<Controle> desMentions(PieceDeVente piece, FicheDeTiers fiche) {
        boolean entreAssujettis = regimes(piece).anyMatch(regime -> ENTRE_ASSUJETTIS.contains(regime.categorie()));
        return entreAssujettis && fiche.description().immatriculation().tva() == null
                ? Optional.of(
                        Controle.aCorriger(
                                "Il manque le numéro de TVA du client : l’autoliquidation et la livraison dans l’Union l’exigent."))
                : Optional.empty();
    }

    private List<Controle> deLaTva(PieceDeVente piece) {
        var vus = new ArrayList<Controle>();
        var habituels = sql.regimesHabituels(piece.activite().valeur());
        if (!habituels.isEmpty())
            regimes(piece)
                    .distinct()
                    .filter(regime -> !habituels.contains(regime.code()))
                    .forEach(regime -> vus.add(
                            Controle.aRegarder("TVA inhabituelle pour cette activité : " + regime.libelle() + ".")));
        for (var ligne : piece.lignes()) {
            var phrase = incoherence(ligne);
            if (phrase != null) vus.add(Controle.aRegarder(phrase));
        }
        return vus;
    }

    private static @Nullable String incoherence(LigneDeFacture ligne) {
        var nature = ligne.nature();
        var regime = ligne.regime();
        if (ligne.type() != Type.LIGNE || nature == null || regime == null) return null;
        boolean formation = nature.code().equals("FORMATION");
        if (regime.code().equals("FORMATION") && !formation)
            return "« " + ligne.libelle() + " » est exonérée comme formation, mais n’en est pas une.";
        if (nature.bien() && regime.code().equals("SERVICE_UE"))
            return "« " + ligne.libelle() + " » est un bien, sous un régime de services.";
        return !nature.bien() && Set.of("LIVRAISON_UE", "EXPORT").contains(regime.code())
                ? "« " + ligne.libelle() + " » est un service, sous un régime de livraison de biens."
                : null;
    }

    private List<Controle> desDates(PieceDeVente piece) {
        var vus = new ArrayList<Controle>();
        var prestation = piece.texte().prestation();
        if (prestation != null && prestation.isAfter(LocalDate.now(horloge)) && piece.genre() != Genre.DEVIS)
            vus.add(Controle.aRegarder("La livraison ou la fin du travail est à venir : une facture suit le travail."));
        if (piece.lignes().stream().anyMatch(ligne -> ligne.compte() && ligne.regime() == null))
            vus.add(Controle.aCorriger("Une ligne a un régime de TVA qui n’est plus en vigueur."));
        return vus;
    }

    private Optional<Controle> duMontant(PieceDeVente piece) {
        var habitude = sql.habitude(piece.activite().valeur());
        boolean hors = habitude.nombre() >= FACTURES_POUR_UNE_HABITUDE
                && piece.totaux().ttc().compareTo(habitude.maximum().fois(FOIS_L_HABITUDE)) > 0;
        return hors
                ? Optional.of(
                        Controle.aRegarder("Montant hors de l’habitude : le plus grand de cette activité était de "
                                + habitude.maximum() + "."))
                : Optional.empty();
    }

    private static java.util.stream.Stream<RegimeDeTva> regimes(PieceDeVente piece) {
        return piece.lignes().stream()
                .filter(LigneDeFacture::compte)
                .map(LigneDeFacture::regime)
                .filter(Objects::nonNull);
    }
}
