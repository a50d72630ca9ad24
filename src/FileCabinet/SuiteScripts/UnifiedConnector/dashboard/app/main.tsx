import './app.css';
import { render } from 'preact';
import { ELEMENTS } from '../contract';
import { App } from './App';

const root = document.getElementById(ELEMENTS.root);
if (root) {
  root.replaceChildren();
  render(<App />, root);
}
