// The widget's own words. What Usher says comes from the profile, in the conversation's language.

// One row a phrase, in the order of the languages. `{}` is filled in.
const languages = ['en', 'de', 'fr', 'es'];
const phrases = {
  open: ['Open chat', 'Chat öffnen', 'Ouvrir le chat', 'Abrir el chat'],
  close: ['Close chat', 'Chat schließen', 'Fermer le chat', 'Cerrar el chat'],
  title: ['Chat with us', 'Chatten Sie mit uns', 'Discutons', 'Hablemos'],
  menu: ['Menu', 'Menü', 'Menu', 'Menú'],
  person: [
    'Talk to a person',
    'Mit einem Menschen sprechen',
    'Parler à une personne',
    'Hablar con una persona',
  ],
  restart: ['Start again', 'Neu beginnen', 'Recommencer', 'Empezar de nuevo'],
  message: ['Write a message', 'Nachricht schreiben', 'Écrire un message', 'Escribir un mensaje'],
  send: ['Send', 'Senden', 'Envoyer', 'Enviar'],
  you: ['You', 'Sie', 'Vous', 'Usted'],
  assistant: [
    'Automated assistant',
    'Automatischer Assistent',
    'Assistant automatique',
    'Asistente automático',
  ],
  skip: ['Rather not say', 'Lieber nicht', 'Je préfère ne pas le dire', 'Prefiero no decirlo'],
  unsure: ['I don’t know', 'Weiß ich nicht', 'Je ne sais pas', 'No lo sé'],
  change: ['Change', 'Ändern', 'Modifier', 'Cambiar'],
  why: [
    'Why do you ask?',
    'Warum fragen Sie das?',
    'Pourquoi cette question ?',
    '¿Por qué lo pregunta?',
  ],
  moreTimes: ['More times', 'Weitere Termine', 'Autres horaires', 'Más horarios'],
  zone: ['Time zone', 'Zeitzone', 'Fuseau horaire', 'Zona horaria'],
  held: [
    'Held for you until {}',
    'Für Sie reserviert bis {}',
    'Réservé pour vous jusqu’à {}',
    'Reservado para usted hasta las {}',
  ],
  booked: ['Meeting booked', 'Termin gebucht', 'Rendez-vous confirmé', 'Reunión reservada'],
  moved: ['Meeting moved', 'Termin verschoben', 'Rendez-vous déplacé', 'Reunión cambiada'],
  cancelled: ['Meeting cancelled', 'Termin abgesagt', 'Rendez-vous annulé', 'Reunión cancelada'],
  calendar: ['Add to calendar', 'In den Kalender', 'Ajouter au calendrier', 'Añadir al calendario'],
  manage: ['Change or cancel', 'Ändern oder absagen', 'Modifier ou annuler', 'Cambiar o cancelar'],
  called: [
    'A person is on the way',
    'Jemand ist unterwegs',
    'Une personne arrive',
    'Una persona está en camino',
  ],
  joined: ['{} has joined', '{} ist jetzt dabei', '{} nous a rejoints', '{} se ha unido'],
  left: ['{} has left', '{} ist gegangen', '{} est parti·e', '{} se ha ido'],
  someone: ['A colleague', 'Jemand aus dem Team', 'Un membre de l’équipe', 'Alguien del equipo'],
  connecting: ['Connecting …', 'Verbinden …', 'Connexion …', 'Conectando …'],
  offline: [
    'No connection. Your message is sent once it is back.',
    'Keine Verbindung. Ihre Nachricht geht danach hinaus.',
    'Pas de connexion. Votre message partira dès son retour.',
    'Sin conexión. Su mensaje se enviará cuando vuelva.',
  ],
  refused: [
    'The chat is not available now.',
    'Der Chat ist gerade nicht erreichbar.',
    'Le chat n’est pas disponible.',
    'El chat no está disponible.',
  ],
  failed: [
    'Not sent. Try again',
    'Nicht gesendet. Erneut versuchen',
    'Non envoyé. Réessayer',
    'No enviado. Reintentar',
  ],
  stale: [
    'Already answered. This is where we are:',
    'Schon beantwortet. Hier stehen wir:',
    'Déjà répondu. Nous en sommes ici :',
    'Ya respondido. Estamos aquí:',
  ],
  progress: [
    'Questions answered',
    'Beantwortete Fragen',
    'Questions répondues',
    'Preguntas respondidas',
  ],
  unread: [
    'New messages: {}',
    'Neue Nachrichten: {}',
    'Nouveaux messages : {}',
    'Mensajes nuevos: {}',
  ],
  typing: ['{} is typing …', '{} schreibt …', '{} écrit …', '{} está escribiendo …'],
  yes: ['Yes', 'Ja', 'Oui', 'Sí'],
  no: ['No', 'Nein', 'Non', 'No'],
};

export type Words = Record<keyof typeof phrases, string>;

// English where we have no words of our own: better plain than half translated.
export function wordsFor(language: string): Words {
  const column = Math.max(0, languages.indexOf(primaryOf(language)));
  const words = Object.entries(phrases).map(([name, row]) => [name, row[column]]);
  return Object.fromEntries(words) as Words;
}

export function fill(text: string, value: string | number): string {
  return text.replace('{}', () => String(value));
}

export function directionOf(language: string): 'rtl' | 'ltr' {
  return ['ar', 'he', 'fa', 'ur'].includes(primaryOf(language)) ? 'rtl' : 'ltr';
}

function primaryOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
