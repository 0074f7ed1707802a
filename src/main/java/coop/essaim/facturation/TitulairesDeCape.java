package coop.essaim.facturation;

import coop.essaim.activites.ActiviteId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Le contrat entre `facturation` et le module qui connaît les contrats d'appui au projet d'entreprise.
///
/// Art. R. 127-3 du code de commerce : les papiers d'affaires d'une personne en CAPE le disent, avec le terme du
/// contrat. Sans module pour le remplir, aucune mention n'est inventée.
public interface TitulairesDeCape {

    /// Les personnes qui mènent l'une de ces activités sous un CAPE ce jour-là.
    List<Cape> capes(Collection<ActiviteId> activites, LocalDate jour);

    /// @param titulaire prénom et nom
    /// @param terme le dernier jour du contrat, ou de son renouvellement
    record Cape(ActiviteId activite, String titulaire, LocalDate terme) {}
}
