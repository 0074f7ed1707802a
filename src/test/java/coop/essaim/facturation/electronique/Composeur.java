package coop.essaim.facturation.electronique;

import coop.essaim.documents.ImpressionsDEssai;

/// Compose tous les documents des essais ; [EnProductionTest] le lance avec les seules bibliothèques de production.
final class Composeur {

    private Composeur() {}

    public static void main(String[] arguments) {
        var facturX = new FacturX(ImpressionsDEssai.au("2026-03-12T09:30:00Z"));
        var cas = CasDEssai.tous();
        cas.values().forEach(facturX::pdf);
        IO.println("composés : " + cas.size());
    }
}
