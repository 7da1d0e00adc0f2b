// Outlines on a 24 by 24 grid, drawn with a stroke.
export const icons = {
  chat: 'M21 11.5a8.5 8.5 0 0 1-12.4 7.6L3.5 20.5l1.4-4.6A8.5 8.5 0 1 1 21 11.5Z',
  down: 'm5 9 7 7 7-7',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  send: 'M12 19.5v-15M5.5 11 12 4.5l6.5 6.5',
  check: 'm4.5 12.5 5 5 10-11',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5a7.5 7.5 0 0 1 15 0',
  restart: 'M4 5v5h5M4.6 10A8 8 0 1 1 4 13.5',
};
