package contrexemple;

record MonnaieAVirgule(double prix) {}
