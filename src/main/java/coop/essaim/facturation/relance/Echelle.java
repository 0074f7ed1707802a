package coop.essaim.facturation.relance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Les niveaux de relance, du plus doux au plus ferme, et le jour où chacun vient.
///
/// Chaque niveau vient à son délai après l'échéance, et jamais plus près du précédent que leurs délais ne le disent :
/// une facture oubliée deux ans reçoit d'abord un rappel, et pas la mise en demeure le même jour.
record Echelle(List<NiveauDeRelance> niveaux) {

    static Echelle de(List<NiveauDeRelance> niveaux) {
        return new Echelle(List.copyOf(niveaux));
    }

    /// @param du le premier jour où il peut se faire
    record Marche(NiveauDeRelance niveau, LocalDate du) {

        AProposer proposee(EnRetard facture, LocalDate jour) {
            return new AProposer(facture, niveau, ChronoUnit.DAYS.between(facture.echeance(), jour));
        }
    }

    /// Ce qui suit le dernier niveau fait, ou rien quand tous le sont.
    Optional<Marche> apres(EnRetard facture) {
        return niveaux.stream()
                .filter(niveau -> niveau.niveau() > facture.dernier())
                .findFirst()
                .map(niveau -> new Marche(niveau, premierJour(niveau, facture)));
    }

    Optional<AProposer> proposer(EnRetard facture, LocalDate jour) {
        return apres(facture)
                .filter(marche -> !marche.du().isAfter(jour))
                .map(marche -> marche.proposee(facture, jour));
    }

    private LocalDate premierJour(NiveauDeRelance niveau, EnRetard facture) {
        var aLAge = facture.echeance().plusDays(niveau.jours());
        var relancee = facture.relanceeLe();
        if (relancee == null) return aLAge;
        int fait = niveaux.stream()
                .filter(un -> un.niveau() <= facture.dernier())
                .mapToInt(NiveauDeRelance::jours)
                .max()
                .orElse(0);
        var apresLAutre = relancee.plusDays(Math.max(1, niveau.jours() - fait));
        return aLAge.isAfter(apresLAutre) ? aLAge : apresLAutre;
    }
}
