package coop.essaim.personnes.confidentiel;

import coop.essaim.commun.Nir;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Partie;
import java.util.List;
import org.springframework.stereotype.Component;

/// Le numéro de sécurité sociale, remis en entier par qui a le droit de le lire, masqué par les autres ; les comptes
/// bancaires, toujours masqués : la personne a les siens.
@Component
class DonneesConfidentielles implements DonneesTenues {

    private final Nirs nirs;
    private final NirsSql nirsSql;
    private final Ibans ibans;
    private final IbansSql ibansSql;

    DonneesConfidentielles(Nirs nirs, NirsSql nirsSql, Ibans ibans, IbansSql ibansSql) {
        this.nirs = nirs;
        this.nirsSql = nirsSql;
        this.ibans = ibans;
        this.ibansSql = ibansSql;
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public List<Ensemble> tenues(PersonneId id, Visiteur visiteur) {
        return List.of(
                new Ensemble("Numéro de sécurité sociale", nirs.estNote(id) ? List.of(nir(id, visiteur)) : List.of()),
                new Ensemble(
                        "Coordonnées bancaires",
                        ibans.comptes(id).stream()
                                .map(c -> Partie.dire(
                                        "IBAN", c.iban(), "Du", c.du(), "Au", c.au(), "Histoire", c.histoire()))
                                .toList()));
    }

    private java.util.SequencedMap<String, String> nir(PersonneId id, Visiteur visiteur) {
        var numero = visiteur.peut(DroitsPersonnes.NIR)
                ? nirs.lire(id).map(Nir::enGroupes).orElse("")
                : "noté, masqué : qui tient la paie le remet";
        return Partie.dire("Numéro", numero);
    }

    @Override
    public void anonymiser(PersonneId id) {
        nirsSql.effacer(id);
        ibansSql.effacer(id);
    }
}
