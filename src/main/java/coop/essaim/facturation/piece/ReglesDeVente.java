package coop.essaim.facturation.piece;

import coop.essaim.facturation.calcul.NatureDeVente;
import coop.essaim.facturation.calcul.RegimeDeTva;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Ce qui peut se vendre à une date : natures et régimes de TVA, dans l'ordre où on les propose.
public record ReglesDeVente(List<NatureDeVente> natures, List<RegimeDeTva> regimes) {

    public ReglesDeVente {
        natures = List.copyOf(natures);
        regimes = List.copyOf(regimes);
    }

    Map<String, NatureDeVente> naturesParCode() {
        return natures.stream().collect(Collectors.toMap(NatureDeVente::code, Function.identity()));
    }

    Map<String, RegimeDeTva> regimesParCode() {
        return regimes.stream().collect(Collectors.toMap(RegimeDeTva::code, Function.identity()));
    }
}
