package coop.essaim.acces.journal;

import coop.essaim.acces.NomsDObjets.Nomme;
import coop.essaim.commun.EnFrancais;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Une ligne du journal comme l'écran et l'export la montrent.
///
/// @param acte la phrase de l'acte, ou son code quand aucun module ne l'a dite
/// @param nomme le nom d'aujourd'hui de l'objet ; sans nom, son identifiant
/// @param precision ce qu'il est, et de quoi le distinguer : « compte · ludovic@… »
public record LigneAffichee(
        long rang,
        String quand,
        String qui,
        String acte,
        String code,
        String nomme,
        String precision,
        String identifiant,
        List<String> changements,
        String empreinte) {

    private static final DateTimeFormatter QUAND =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(EnFrancais.PARIS);

    static LigneAffichee de(Ligne ligne, LibellesDActes libelles, Map<String, Nomme> noms) {
        var dit = ligne.dit();
        var objet = noms.get(dit.objetId());
        var type = enMots(dit.objetType());
        return new LigneAffichee(
                ligne.rang(),
                QUAND.format(dit.instant()),
                dit.auteur().nom(),
                libelles.de(dit.acte()),
                dit.acte(),
                objet == null ? dit.objetId() : objet.nom(),
                objet == null || objet.precision().isEmpty() ? type : type + " · " + objet.precision(),
                dit.objetId(),
                Changements.de(dit).stream().map(un -> un.phrase(noms)).toList(),
                ligne.empreinte());
    }

    /// Le journal écrit les types sans accent.
    private static String enMots(String type) {
        return switch (type) {
            case "activite" -> "activité";
            case "annee" -> "année";
            case "cooperative" -> "coopérative";
            case "departement" -> "département";
            case "echeance" -> "échéance";
            case "prevention" -> "prévention";
            case "seance" -> "séance";
            case "siege" -> "siège";
            default -> type.replace('.', ' ').replace('-', ' ');
        };
    }
}
