'use client';

export { PersonalError as default } from '#app/_lib/personal-error.tsx';
