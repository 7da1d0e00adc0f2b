// A visitor who talks until a meeting is booked.

import assert from 'node:assert/strict';
import { goodAnswer, qualify, Talker } from '../faults/talker.mjs';

// `suits(slot)`: which of the offered times is taken. Gives the meeting as the chat shows it.
export async function bookMeeting(house, { email, suits = () => true }) {
  const talker = new Talker(house.running.chatUrl());
  await talker.connect();
  let slots = await qualify(talker);
  assert.ok(slots, 'times are offered');
  for (let i = 0; i < 8 && !slots.slots.some(suits); i++) {
    await talker.say({ type: 'more_slots' });
    slots = talker.events('slots').at(-1);
  }
  const slot = slots.slots.find(suits);
  assert.ok(slot, `a time that suits is offered: ${JSON.stringify(slots.slots)}`);
  await talker.say({ type: 'book', slot: slot.slot });
  for (let i = 0; i < 10 && !talker.events('booked').length; i++) {
    const ask = talker.openAsk();
    await talker.say(ask.question === 'email' ? { type: 'say', text: email } : goodAnswer(ask));
  }
  const [booked] = talker.events('booked');
  assert.ok(booked, 'the talk ends in a booking');
  talker.cut();
  return booked.meeting;
}
