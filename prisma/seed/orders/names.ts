/** What the made-up customers are called; common in Brussels, and without accents, as their addresses are made of them. */
export const givenNames = [
  ...['Ada', 'Amina', 'Anna', 'Bart', 'Camille', 'Charlotte', 'Chloe', 'David', 'Elena', 'Emma', 'Fatima', 'Gabriel'],
  ...['Hugo', 'Ines', 'Jan', 'Jeanne', 'Jules', 'Karim', 'Lars', 'Lea', 'Leon', 'Lina', 'Louis', 'Louise', 'Lucas'],
  ...['Manon', 'Marie', 'Mehdi', 'Mila', 'Mohamed', 'Nathan', 'Noah', 'Nora', 'Olivia', 'Omar', 'Oscar', 'Paul'],
  ...['Rania', 'Sara', 'Simon', 'Sofia', 'Thomas', 'Tom', 'Victor', 'Yasmine', 'Zoe'],
];
export const families = [
  ...['Adam', 'Aerts', 'Bauwens', 'Benali', 'Bodart', 'Claes', 'Collard', 'Cools', 'Denis', 'Desmet', 'Diallo'],
  ...['Dubois', 'Dumont', 'Dupont', 'Evrard', 'Fontaine', 'Francois', 'Gerard', 'Goossens', 'Haddad', 'Hendrickx'],
  ...['Henry', 'Jacobs', 'Janssens', 'Lambert', 'Laurent', 'Leclercq', 'Lemaire', 'Leroy', 'Maes', 'Martens'],
  ...['Martin', 'Mertens', 'Michel', 'Noel', 'Nguyen', 'Peeters', 'Pauwels', 'Petit', 'Renard', 'Rossi', 'Simon'],
  ...['Smets', 'Thijs', 'Verhoeven', 'Vermeulen', 'Willems', 'Wouters', 'Yilmaz'],
];
