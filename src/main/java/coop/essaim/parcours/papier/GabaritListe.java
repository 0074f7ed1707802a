package coop.essaim.parcours.papier;

/// Un gabarit et la version qui vaut ; 0 pour celle qui est livrée.
public record GabaritListe(Gabarit gabarit, int version) {}
