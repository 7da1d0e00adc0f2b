// A small talk to test the widget with: the example profile's questions in a fixed order, without
// any understanding. A message of the visitor's gives the events of the turn that answers it.

const yes_no = [
  { name: 'yes', label: 'Yes' },
  { name: 'no', label: 'No' },
];

const asks = {
  company_size: {
    answer: 'number',
    text: 'Roughly how many people work at your company?',
    hint: 'A rough number is fine.',
    why: 'Our onboarding is made for teams of 100 to 500; for others we know better options.',
    may_skip: true,
  },
  hr_system: {
    answer: 'some_of',
    text: 'Which HR systems do you use today?',
    hint: 'Pick all that apply.',
    several: true,
    options: [
      { name: 'workday', label: 'Workday' },
      { name: 'bamboohr', label: 'BambooHR' },
      { name: 'other_hris', label: 'Another system' },
      { name: 'none_yet', label: 'None yet' },
    ],
  },
  main_pain: {
    answer: 'one_of',
    text: 'What made you look for something like Acme?',
    options: [
      { name: 'same_questions', label: 'HR answers the same questions all day' },
      { name: 'onboarding', label: 'Onboarding takes too long' },
      { name: 'reporting', label: 'Reports are done by hand' },
      { name: 'just_looking', label: 'Just looking around' },
    ],
    may_skip: true,
  },
  hr_function: {
    answer: 'yes_no',
    text: 'Is there someone at your company whose whole job is HR or people?',
    options: yes_no,
  },
  consent: {
    answer: 'yes_no',
    text: 'I’ll keep what you told me so the right person can prepare. Is that all right?',
    options: yes_no,
  },
  name: { answer: 'name', text: 'Who should the invitation go to?' },
  email: {
    answer: 'email',
    text: 'And your work e-mail, so the invitation reaches you?',
    why: 'Only to send the invitation and the link.',
  },
};
const criteria = ['company_size', 'hr_system', 'main_pain', 'hr_function'];

// The slots lie on fixed days, so that a test can name them.
const slots = [
  ['2027-03-04T15:00:00Z', '2027-03-04T15:30:00Z'],
  ['2027-03-04T19:30:00Z', '2027-03-04T20:00:00Z'],
  ['2027-03-05T14:00:00Z', '2027-03-05T14:30:00Z'],
];
const later = [
  ['2027-03-08T16:00:00Z', '2027-03-08T16:30:00Z'],
  ['2027-03-09T13:00:00Z', '2027-03-09T13:30:00Z'],
];

export function opening() {
  return [
    say(
      "Hi! I'm Usher, Acme's automated assistant. A few short questions, then I can book you with the right person or point you to something that fits better.",
    ),
    {
      kind: 'ask',
      question: 'opening',
      answer: 'one_of',
      text: 'Shall we start?',
      options: [
        { name: 'start', label: "Let's go" },
        { name: 'question', label: 'I just have a question' },
      ],
      several: false,
      may_skip: false,
    },
    ask('company_size', {}),
  ];
}

// The questions open after these events, by name; "slots" for slots.
export function openAfter(events) {
  return events.flatMap((e) =>
    e.kind === 'ask' ? [e.question] : e.kind === 'slots' && !e.held_until ? ['slots'] : [],
  );
}

export function reply(talk, message) {
  talk.zone = message.time_zone ?? talk.zone;
  switch (message.type) {
    case 'say':
      return [{ kind: 'visitor', text: message.text }, ...said(talk, message.text)];
    case 'pick':
      return picked(talk, message);
    case 'skip':
      return [
        visitor('Rather not say'),
        heard(message.question, 'skipped'),
        ...next(talk, message.question, null),
      ];
    case 'unsure':
      return [
        visitor("I don't know"),
        heard(message.question, 'unsure'),
        ...next(talk, message.question, null),
      ];
    case 'change':
      delete talk.answers[message.question];
      talk.changing = true;
      return [heard(undefined, 'back'), say('Of course.'), ask(message.question, talk.answers)];
    case 'book':
      return booked(talk, message.slot);
    case 'more_slots':
      return [offer(later, 'Here are some more:', talk.zone)];
    case 'person':
      return [
        visitor('Talk to a person'),
        { kind: 'person', state: 'called' },
        say("I'm bringing in a colleague. It usually takes less than two minutes."),
      ];
    case 'bye':
      return [{ kind: 'ended', outcome: 'left', text: 'Goodbye!' }];
  }
}

function said(talk, text) {
  if (/price|cost/i.test(text)) {
    return [
      heard(undefined, 'question'),
      say('Plans start at $900 a month for 100 people.', {
        link: { label: 'See the prices', url: 'https://acme.example/pricing' },
      }),
    ];
  }
  const question = talk.open.find((name) => name !== 'opening');
  if (question === 'company_size') return size(talk, text);
  if (question === 'email') {
    return [heard('email', 'answered', text), ...confirmed(talk, text)];
  }
  if (question && question !== 'slots')
    return [heard(question, 'answered', text), ...next(talk, question, text)];
  return [heard(undefined, 'noted'), say('I have noted that.')];
}

function size(talk, text) {
  const people = Number(text.match(/\d+/)?.[0] ?? NaN);
  if (Number.isNaN(people)) {
    return [
      heard('company_size', 'unclear'),
      { ...ask('company_size', talk.answers), text: 'Just a number will do, for example 120.' },
    ];
  }
  const also = /bamboo/i.test(text) ? [{ question: 'hr_system', reading: 'BambooHR' }] : [];
  if (also.length) talk.answers.hr_system = ['bamboohr'];
  const understood = {
    ...heard('company_size', 'answered', `about ${people} people`),
    ...(also.length && { also }),
  };
  talk.answers.company_size = people;
  if (people >= 50) return [understood, ...next(talk, 'company_size', people)];
  return [
    understood,
    {
      kind: 'ended',
      outcome: 'disqualified',
      text: 'Thank you, that helps. Acme is built for larger HR teams and would cost you more than it saves. Our free plan does the essentials for teams your size.',
      offer: { kind: 'link', label: 'Start the free plan', url: 'https://acme.example/free' },
    },
  ];
}

function picked(talk, { question, options }) {
  if (question === 'opening') {
    const start = options[0] === 'start';
    const label = start ? "Let's go" : 'I just have a question';
    return [
      visitor(label),
      ...(start ? next(talk) : [say('Go ahead, what would you like to know?')]),
    ];
  }
  const labels = asks[question].options.filter((o) => options.includes(o.name)).map((o) => o.label);
  const line = { kind: 'visitor', picked: labels };
  return [line, heard(question, 'answered', labels.join(', ')), ...next(talk, question, options)];
}

// What is asked after this answer.
function next(talk, question, value) {
  if (question) talk.answers[question] = value;
  const missing = criteria.find((name) => !(name in talk.answers));
  if (missing) return [ask(missing, talk.answers)];
  if (!('consent' in talk.answers)) return [ask('consent', talk.answers)];
  if (!talk.slot) {
    return [
      say(
        "This looks like a good match. Let's find a time with someone who knows companies like yours.",
      ),
      offer(slots, 'Which of these suits you?', talk.zone),
    ];
  }
  return [ask('name' in talk.answers ? 'email' : 'name', talk.answers)];
}

function booked(talk, slot) {
  const [start, end] = [...slots, ...later].find(([from]) => from === slot);
  if (talk.taken?.has(slot))
    return [visitor(slot), offer(later, 'Somebody was faster. These are free:', talk.zone)];
  talk.slot = { slot, start, end };
  const held = {
    ...offer([[start, end]], '', talk.zone),
    held_until: new Date(talk.now() + 600_000).toISOString(),
  };
  return [visitor('Thu 4 Mar, 14:30'), held, ...next(talk)];
}

function confirmed(talk, email) {
  const { start, end } = talk.slot;
  talk.answers.email = email;
  return [
    {
      kind: 'booked',
      meeting: {
        id: 'm-1',
        title: 'HR workflow fit call',
        start,
        end,
        time_zone: talk.zone,
        with: { name: 'Dana Reyes' },
        where: 'video',
        manage_url: '/m/example-token',
        ics_url: '/m/example-token.ics',
      },
    },
    {
      kind: 'ended',
      outcome: 'booked',
      text: `Done! Dana will see you then. The invitation is on its way to ${email}.`,
    },
  ];
}

function offer(times, text, zone) {
  return {
    kind: 'slots',
    text,
    time_zone: zone,
    slots: times.map(([start, end]) => ({ slot: start, start, end, label: start })),
  };
}

function ask(question, answers) {
  const answered = criteria.filter((name) => name in answers).length;
  return {
    kind: 'ask',
    question,
    several: false,
    may_skip: false,
    ...asks[question],
    progress: { answered, at_most: 9 },
  };
}

function say(text, more = {}) {
  return { kind: 'say', by: 'agent', text, ...more };
}

function visitor(text) {
  return { kind: 'visitor', text };
}

function heard(question, status, reading) {
  return { kind: 'heard', ...(question && { question }), status, ...(reading && { reading }) };
}
