package coop.essaim.acces;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Comment un module nomme ce qu'il tient, pour qui lit le journal d'audit : le journal ne garde que des identifiants.
///
/// Un bean par module. Le nom est celui d'aujourd'hui ; ce qui fut effacé n'en a plus.
public interface NomsDObjets {

    /// @param precision de quoi distinguer deux homonymes (l'adresse d'un compte, le code d'une section), ou rien
    record Nomme(String nom, String precision) {}

    /// Les noms de ceux de ces identifiants que ce module tient.
    Map<UUID, Nomme> noms(Collection<UUID> identifiants);
}
