package coop.essaim.acces.journal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Une ligne du journal comme l'écran et l'export la montrent.
///
/// @param acte la phrase de l'acte, ou son code quand aucun module ne l'a dite
public record LigneAffichee(
        long rang,
        String quand,
        String qui,
        String acte,
        String code,
        String objet,
        List<String> changements,
        String empreinte) {

    private static final DateTimeFormatter QUAND =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

    static LigneAffichee de(Ligne ligne, LibellesDActes libelles) {
        var dit = ligne.dit();
        return new LigneAffichee(
                ligne.rang(),
                QUAND.format(dit.instant()),
                dit.auteur().nom(),
                libelles.de(dit.acte()),
                dit.acte(),
                dit.objetType() + " " + dit.objetId(),
                Changements.de(dit).stream().map(Changements.Changement::phrase).toList(),
                ligne.empreinte());
    }
}
