// The demonstration page: plays the visitor's arrival as the address asks for it.
//   ?lang=fr            the page, and so the chat, in French
//   ?page=/pricing      reports this path instead of `/`
//   ?profile=NAME       asks for this profile instead of letting the site's rules choose
//   ?theme= ?position= ?accent= ?title= ?open   as the attributes of the script tag
(() => {
  const query = new URLSearchParams(location.search);
  const language = query.get('lang');
  if (language) document.documentElement.lang = language;

  document.addEventListener('DOMContentLoaded', () => {
    const tag = document.querySelector('script[src$="widget.js"]');
    for (const name of ['page', 'profile', 'theme', 'position', 'accent', 'title', 'open']) {
      const value = query.get(name);
      if (value !== null) tag.dataset[name] = value;
    }
    document.getElementById('here').textContent = query.get('page') || '/';
    document.getElementById('server').textContent = location.origin;
    if (language === 'fr') speakFrench();

    for (const button of document.querySelectorAll('[data-usher]')) {
      button.addEventListener('click', () => {
        if (button.dataset.usher === 'open') window.Usher.open();
        else window.Usher.say(language === 'fr' ? button.dataset.sayFr : button.dataset.say);
      });
    }
  });

  function speakFrench() {
    for (const element of document.querySelectorAll('[data-fr]')) {
      element.textContent = element.dataset.fr;
    }
    for (const link of document.querySelectorAll('a[href^="/?page="]')) link.search += '&lang=fr';
    const toggle = document.querySelector('.language');
    toggle.href = '/';
    toggle.lang = 'en';
  }
})();
